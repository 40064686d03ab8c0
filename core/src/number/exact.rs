use std::cmp::Ordering;
use std::fmt;
use std::ops::Neg;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::code::{Lang, Spoken, decimal};

/// A rational number of any size, exact under every operation.
///
/// Values whose reduced numerator and denominator fit 64 bits are held in two machine words; larger ones
/// move to big integers by themselves. The representation is canonical, so equality is structural.
///
/// ```
/// use chiso::number::Exact;
/// let third = Exact::ratio(1, 3).unwrap();
/// let sum = &(&third + &third) + &third;
/// assert_eq!(sum, Exact::from(1));
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Repr);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    /// Reduced, `den > 0`.
    Small { num: i64, den: i64 },
    /// Reduced and too large for `Small`.
    Big(Box<BigRational>),
}

impl Exact {
    /// Zero.
    pub const ZERO: Exact = Exact(Repr::Small { num: 0, den: 1 });
    /// One.
    pub const ONE: Exact = Exact(Repr::Small { num: 1, den: 1 });

    /// `num / den`, or `None` when `den` is zero.
    pub fn ratio(num: i64, den: i64) -> Option<Exact> {
        (den != 0).then(|| Exact::reduce(i128::from(num), i128::from(den)))
    }

    /// `mantissa × 10^-places`, as decimal text is read.
    pub fn from_decimal(mantissa: BigInt, places: u32) -> Exact {
        Exact::from_big(BigRational::new(mantissa, BigInt::from(10).pow(places)))
    }

    pub(crate) fn from_big(value: BigRational) -> Exact {
        match (value.numer().to_i64(), value.denom().to_i64()) {
            (Some(num), Some(den)) => Exact(Repr::Small { num, den }),
            _ => Exact(Repr::Big(Box::new(value))),
        }
    }

    pub(crate) fn to_big(&self) -> BigRational {
        match &self.0 {
            Repr::Small { num, den } => BigRational::new_raw(BigInt::from(*num), BigInt::from(*den)),
            Repr::Big(big) => (**big).clone(),
        }
    }

    /// The numerator and denominator when both fit 64 bits.
    pub fn small(&self) -> Option<(i64, i64)> {
        match &self.0 {
            Repr::Small { num, den } => Some((*num, *den)),
            Repr::Big(_) => None,
        }
    }

    /// The reduced numerator; carries the sign.
    pub fn numerator(&self) -> BigInt {
        self.to_big().numer().clone()
    }

    /// The reduced denominator; always positive.
    pub fn denominator(&self) -> BigInt {
        self.to_big().denom().clone()
    }

    fn reduce(num: i128, den: i128) -> Exact {
        let gcd = num.gcd(&den);
        let (num, den) = if den < 0 { (-(num / gcd), -(den / gcd)) } else { (num / gcd, den / gcd) };
        match (i64::try_from(num), i64::try_from(den)) {
            (Ok(num), Ok(den)) => Exact(Repr::Small { num, den }),
            _ => Exact(Repr::Big(Box::new(BigRational::new_raw(BigInt::from(num), BigInt::from(den))))),
        }
    }

    /// The sum, when both terms and the result fit machine words.
    pub(crate) fn small_add(&self, other: &Exact) -> Option<Exact> {
        let ((a, b), (c, d)) = (self.small()?, other.small()?);
        if b == d {
            let num = i128::from(a) + i128::from(c);
            if b == 1 {
                return Some(Exact(Repr::Small { num: i64::try_from(num).ok()?, den: 1 }));
            }
            return Exact::small_reduce(num, i128::from(b), b);
        }
        // Knuth, TAOCP 4.5.1: only the gcd of the denominators can still divide the numerator.
        let shared = gcd(b, d);
        let (b_part, d_part) = (b / shared, d / shared);
        let num = i128::from(a) * i128::from(d_part) + i128::from(c) * i128::from(b_part);
        Exact::small_reduce(num, i128::from(b_part) * i128::from(d), shared)
    }

    /// `num / den` where only divisors of `divisor` can be common; `None` if the result needs big integers.
    fn small_reduce(num: i128, den: i128, divisor: i64) -> Option<Exact> {
        // Divisions of 128 bits cost more than the rest together, and most sums need none.
        let rest = match i64::try_from(num) {
            Ok(num) => num % divisor,
            Err(_) => i64::try_from(num % i128::from(divisor)).ok()?,
        };
        let common = gcd(rest, divisor);
        if common == 1 {
            return Some(Exact(Repr::Small { num: i64::try_from(num).ok()?, den: i64::try_from(den).ok()? }));
        }
        let num = i64::try_from(num / i128::from(common)).ok()?;
        let den = i64::try_from(den / i128::from(common)).ok()?;
        Some(Exact(Repr::Small { num, den }))
    }

    fn small_mul(&self, other: &Exact) -> Option<Exact> {
        let ((a, b), (c, d)) = (self.small()?, other.small()?);
        match ((a, b), (c, d)) {
            ((1, 1), _) => return Some(other.clone()),
            (_, (1, 1)) => return Some(self.clone()),
            _ => {}
        }
        let (left, right) = (gcd(a, d).max(1), gcd(c, b).max(1));
        let num = (a / left).checked_mul(c / right)?;
        let den = (b / right).checked_mul(d / left)?;
        Some(Exact(Repr::Small { num, den }))
    }

    /// The quotient, or `None` when `divisor` is zero.
    pub fn checked_div(&self, divisor: &Exact) -> Option<Exact> {
        if divisor.is_zero() {
            return None;
        }
        if let Some((num, den)) = divisor.small()
            && num != i64::MIN
        {
            let inverse = if num < 0 { (-den, -num) } else { (den, num) };
            return Some(self * &Exact(Repr::Small { num: inverse.0, den: inverse.1 }));
        }
        Some(Exact::from_big(self.to_big() / divisor.to_big()))
    }

    /// Whether the value is zero.
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Repr::Small { num: 0, .. })
    }

    /// Whether the value is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small { num, .. } => *num < 0,
            Repr::Big(big) => big.is_negative(),
        }
    }

    /// Whether the value is a whole number.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Repr::Small { den, .. } => *den == 1,
            Repr::Big(big) => big.is_integer(),
        }
    }

    /// The largest whole number that is not larger.
    pub fn floor(&self) -> Exact {
        match &self.0 {
            Repr::Small { num, den } => Exact::from(num.div_euclid(*den)),
            Repr::Big(big) => Exact::from_big(big.floor()),
        }
    }

    /// The value to a whole power.
    pub fn pow(&self, exponent: u32) -> Exact {
        Exact::from_big(BigRational::new_raw(
            self.numerator().pow(exponent),
            self.denominator().pow(exponent),
        ))
    }

    /// The nearest `f64`, for statistics and display only; never compare points with it.
    pub fn to_f64(&self) -> f64 {
        match &self.0 {
            // Both parts below 2^53 are exact, and one division rounds once.
            Repr::Small { num, den } if num.unsigned_abs() < 1 << 53 && *den < 1 << 53 => {
                f64_of(*num) / f64_of(*den)
            }
            _ => self.to_big().to_f64().unwrap_or(f64::NAN),
        }
    }
}

/// The greatest common divisor; most often one side is 1, and there is nothing to work out.
fn gcd(a: i64, b: i64) -> i64 {
    if a == 1 || b == 1 { 1 } else { a.gcd(&b) }
}

/// A machine integer below 2^53 in magnitude, which `f64` holds exactly.
#[allow(clippy::cast_precision_loss)]
fn f64_of(value: i64) -> f64 {
    value as f64
}

impl From<i64> for Exact {
    fn from(value: i64) -> Exact {
        Exact(Repr::Small { num: value, den: 1 })
    }
}

impl From<BigInt> for Exact {
    fn from(value: BigInt) -> Exact {
        Exact::from_big(BigRational::from_integer(value))
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $self:ident, $other:ident => $small:expr, $big:expr) => {
        impl std::ops::$trait for &Exact {
            type Output = Exact;
            fn $method(self, rhs: &Exact) -> Exact {
                let ($self, $other) = (self, rhs);
                $small.unwrap_or_else(|| Exact::from_big($big))
            }
        }
    };
}

operator!(Add, add, a, b => a.small_add(b), a.to_big() + b.to_big());
operator!(Sub, sub, a, b => a.small_add(&-b), a.to_big() - b.to_big());
operator!(Mul, mul, a, b => a.small_mul(b), a.to_big() * b.to_big());

impl Neg for &Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        match &self.0 {
            Repr::Small { num, den } if *num != i64::MIN => Exact(Repr::Small { num: -num, den: *den }),
            _ => Exact::from_big(-self.to_big()),
        }
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        match (self.small(), other.small()) {
            (Some((a, b)), Some((c, d))) => {
                (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)))
            }
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A decimal where one exists ("54.2"), else the fraction ("1/3").
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((whole, 1)) = self.small() {
            return write!(f, "{whole}");
        }
        let (num, den) = (self.numerator(), self.denominator());
        let Some(places) = decimal_places(&den) else {
            return write!(f, "{num}/{den}");
        };
        let digits = (num.abs() * BigInt::from(10).pow(places) / den).to_string();
        let width = usize::try_from(places).unwrap_or(0);
        let padded = format!("{digits:0>pad$}", pad = width + 1);
        let (whole, fraction) = padded.split_at(padded.len() - width);
        let sign = if num.is_negative() { "-" } else { "" };
        if width == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{fraction}") }
    }
}

/// With the decimal mark of the language.
impl Spoken for Exact {
    fn say(&self, lang: Lang) -> String {
        decimal(&self.to_string(), lang)
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// How many decimals hold a fraction over `den`; `None` if no finite number does.
fn decimal_places(den: &BigInt) -> Option<u32> {
    let (mut rest, mut twos, mut fives) = (den.clone(), 0u32, 0u32);
    for (prime, count) in [(2, &mut twos), (5, &mut fives)] {
        loop {
            let (quotient, remainder) = rest.div_rem(&BigInt::from(prime));
            if !remainder.is_zero() {
                break;
            }
            rest = quotient;
            *count += 1;
        }
    }
    (rest == BigInt::from(1)).then_some(twos.max(fives))
}
