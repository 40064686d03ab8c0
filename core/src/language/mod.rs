//! Vietnamese as official documents write it: tokens, spellings, numerals, and forms that say which sequences of words
//! and pieces are one reading.

mod form;
mod number;
mod pattern;
mod spelling;
mod token;

pub(crate) use form::{Capture, Captures, Grammar, ONE_READING, Pieces};
pub(crate) use number::{abbreviated, number, ordinal, unclear_month};
pub(crate) use pattern::Free;
pub(crate) use token::{Problem, Reader, Stop};
