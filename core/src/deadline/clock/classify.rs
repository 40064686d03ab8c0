//! Placeholder until the clock compiles.
