//! Constants of the header that stand for values of the core, both ways.

use crate::error::Failure;

/// A value that C gives as a constant.
pub(crate) trait Constant: Sized {
    /// The value that a constant of the caller stands for.
    fn value(constant: i32, argument: &'static str) -> Result<Self, Failure>;
}

/// `constants!(Roll, "a CHISO_ROLL_ constant", { CHISO_ROLL_NONE = Roll::None, ... })`: reads the constants as
/// `Constant` and writes them as `IntoC`. A value of the core without a constant does not compile, unless the core may
/// grow more of them and `else 0` follows.
macro_rules! constants {
    ($kind:ty, $expected:literal, { $($constant:ident = $value:path),+ $(,)? } $(, else $other:literal)?) => {
        impl $crate::constants::Constant for $kind {
            fn value(constant: i32, argument: &'static str) -> Result<$kind, $crate::error::Failure> {
                match constant {
                    $($constant => Ok($value),)+
                    _ => Err($crate::error::Failure::range(argument, $expected)),
                }
            }
        }

        impl $crate::handle::IntoC<i32> for $kind {
            fn into_c(self) -> i32 {
                match self {
                    $($value => $constant,)+
                    $(_ => $other,)?
                }
            }
        }
    };
}
