/// Number of the binary interface described here. It changes when a program has to be compiled again;
/// functions and constants that are only added leave it as it is.
pub const CHISO_ABI_VERSION: u32 = 2;
