//! Constants of the header beside the values of the core they stand for.

use crate::error::Failure;

/// A group of constants, from which either side is found by the other.
pub(crate) struct Constants<T: 'static> {
    /// What a caller should have given, in words.
    pub expected: &'static str,
    pub pairs: &'static [(i32, T)],
}

impl<T: Copy + PartialEq> Constants<T> {
    /// The value that a constant of the caller stands for.
    pub(crate) fn value(&self, constant: i32, argument: &'static str) -> Result<T, Failure> {
        let found = self.pairs.iter().find(|(known, _)| *known == constant);
        found.map(|(_, value)| *value).ok_or_else(|| Failure::range(argument, self.expected))
    }

    /// The constant for a value; 0, which no group with a table uses, for a value that has none yet.
    pub(crate) fn constant(&self, value: T) -> i32 {
        self.pairs.iter().find(|(_, known)| *known == value).map_or(0, |(constant, _)| *constant)
    }
}
