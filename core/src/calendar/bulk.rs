//! The same arithmetic over arrays of days since 1970-01-01.
