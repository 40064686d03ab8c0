//! The notation of readings: what a person sees, corrects and compares. Printing and parsing are inverse.

use std::fmt;
use std::str::FromStr;

use super::error::TableError;
use super::expression::{Expression, Sign};
use super::reading::{Absent, Condition, Definition, Gauge, Per, Reading, Side, Time};
use crate::framework::{Due, End, Range};
use crate::number::Exact;
use crate::text::parse_exact;

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cap_text = |cap: &Option<Exact>| cap.as_ref().map_or(String::new(), |cap| format!(" cap {cap}"));
        match self {
            Reading::Choice { text, points } => write!(f, "choice \"{text}\" -> {points}"),
            Reading::Add { text, points } => write!(f, "add \"{text}\" -> {points}"),
            Reading::Otherwise { points } => write!(f, "otherwise -> {points}"),
            Reading::Band { of, when, points } => write!(f, "{} -> {points}", Measured(of, when)),
            Reading::Formula { when, formula, cap } => {
                if let Some((of, range)) = when {
                    write!(f, "{} -> ", Measured(of, range))?;
                }
                write!(f, "{formula}{}", cap_text(cap))
            }
            Reading::Let { name, is: Definition::Words(words) } => write!(f, "let {name} = \"{words}\""),
            Reading::Let { name, is: Definition::Formula(formula) } => write!(f, "let {name} = {formula}"),
            Reading::PerItem { per, points, cap } => write!(f, "{per} {points}{}", cap_text(cap)),
            Reading::BaseAndStep { of, base, points, every, step, cap } => {
                write!(f, "{of} <= {base} -> {points}; per {every} above +{step}{}", cap_text(cap))
            }
            Reading::PerClass { classes, cap } => {
                let classes: Vec<_> =
                    classes.iter().map(|(class, points)| format!("\"{class}\" {points}")).collect();
                write!(f, "per item by class {}{}", classes.join(", "), cap_text(cap))
            }
            Reading::Minus { points, per, when, cap, each } => {
                write!(f, "minus {points}")?;
                if let Some(per) = per {
                    write!(f, " {per}")?;
                }
                match when {
                    Some(Condition::Number(of, range)) => write!(f, " if {}", Measured(of, range))?,
                    Some(Condition::Late(range)) => write!(f, " if late {} days", Whole(range))?,
                    None => {}
                }
                write!(f, "{}{}", cap_text(cap), if *each && cap.is_some() { " each" } else { "" })
            }
            Reading::Floor { points } => write!(f, "floor {points}"),
            Reading::Plus { points, per, cap } => {
                write!(f, "plus {points}")?;
                if let Some(per) = per {
                    write!(f, " {per}")?;
                }
                f.write_str(&cap_text(cap))
            }
            Reading::Cap { points } => write!(f, "cap {points}"),
            Reading::When { times, points } => {
                let times: Vec<_> = times.iter().map(Time::to_string).collect();
                write!(f, "{} -> {points}", times.join(" or "))
            }
            Reading::NotApplicable { then } => match then {
                Absent::Full => f.write_str("not applicable -> full"),
                Absent::Drop => f.write_str("not applicable -> drop"),
                Absent::Points(points) => write!(f, "not applicable -> {points}"),
            },
            Reading::SurveyMax { points } => write!(f, "survey max {points}"),
            Reading::SurveyRatio { points } => write!(f, "survey ratio x {points}"),
            Reading::SurveyWeights { weights } => {
                let weights: Vec<_> = weights.iter().map(fraction).collect();
                write!(f, "survey weights {}", weights.join(","))
            }
            Reading::Rescaled { scale } => write!(f, "total x {scale} / applicable"),
            Reading::Awarded { low, high } => write!(f, "awarded {low}..{high}"),
            Reading::Text => f.write_str("kept as text"),
            Reading::Continues { row } => write!(f, "continues {row}"),
            Reading::Several(readings) => {
                let readings: Vec<_> = readings.iter().map(Reading::to_string).collect();
                f.write_str(&readings.join("; "))
            }
        }
    }
}

impl fmt::Display for Gauge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Gauge::Ratio => f.write_str("ratio"),
            Gauge::Count => f.write_str("count"),
            Gauge::Value(unit) => write!(f, "value[{unit}]"),
            Gauge::Change => f.write_str("change"),
        }
    }
}

impl fmt::Display for Per {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Per::Items(every) if *every == Exact::ONE => f.write_str("per item"),
            Per::Items(every) => write!(f, "per {every} items"),
            Per::LateDays(every) if *every == Exact::ONE => f.write_str("per late day"),
            Per::LateDays(every) => write!(f, "per {every} late days"),
            Per::Share { every, side } => {
                let side = match side {
                    Some(Side::Above) => " above",
                    Some(Side::Below) => " below",
                    None => "",
                };
                write!(f, "per {}%{side}", every * &Exact::from(100))
            }
        }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Time::By(day) => write!(f, "by {day}"),
            Time::Before(day) => write!(f, "before {day}"),
            Time::After(day) => write!(f, "after {day}"),
            Time::From(day) => write!(f, "from {day}"),
            Time::Between(first, last) => write!(f, "{first}..{last}"),
            Time::OnTime => f.write_str("on time"),
            Time::Late(range) => write!(f, "late {} days", Whole(range)),
            Time::Elapsed(range) => write!(f, "elapsed {} days", Whole(range)),
            Time::Never => f.write_str("none"),
        }
    }
}

/// A share with at least two decimals, as acts print them.
fn fraction(value: &Exact) -> String {
    let text = value.to_string();
    if text.contains('/') {
        return text;
    }
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let point = if decimals == 0 { "." } else { "" };
    format!("{text}{point}{}", "0".repeat(2_usize.saturating_sub(decimals)))
}

/// A gauge and its range: `ratio in [0.70,0.90)`.
struct Measured<'a>(&'a Gauge, &'a Range);

impl fmt::Display for Measured<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.0)?;
        match self.0 {
            Gauge::Ratio | Gauge::Change => ends(self.1, fraction, f),
            Gauge::Count | Gauge::Value(_) => ends(self.1, Exact::to_string, f),
        }
    }
}

/// A range of whole days: `in [1,3]`, `> 10`.
struct Whole<'a>(&'a Range);

impl fmt::Display for Whole<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ends(self.0, Exact::to_string, f)
    }
}

fn ends(range: &Range, number: fn(&Exact) -> String, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match (&range.low, &range.high) {
        (Some(low), Some(high)) if low.at == high.at => write!(f, "= {}", number(&low.at)),
        (Some(low), Some(high)) => {
            let (open, close) = (if low.closed { '[' } else { '(' }, if high.closed { ']' } else { ')' });
            write!(f, "in {open}{},{}{close}", number(&low.at), number(&high.at))
        }
        (Some(low), None) => write!(f, "{} {}", if low.closed { ">=" } else { ">" }, number(&low.at)),
        (None, Some(high)) => write!(f, "{} {}", if high.closed { "<=" } else { "<" }, number(&high.at)),
        (None, None) => f.write_str("any"),
    }
}

impl FromStr for Reading {
    type Err = TableError;

    /// Reads the notation.
    ///
    /// # Errors
    /// [`TableError::Notation`] with the character at which the text stops being a reading.
    fn from_str(text: &str) -> Result<Reading, TableError> {
        let mut scan = Scan { text, rest: text.trim_start() };
        let first = scan.reading()?;
        let mut all = vec![first];
        while scan.take(";") {
            all.push(scan.reading()?);
        }
        if !scan.rest.trim().is_empty() {
            return scan.fail("the end of the reading, or \"; \" and another");
        }
        Ok(match (all.pop(), all.is_empty()) {
            (Some(only), true) => only,
            (last, _) => {
                all.extend(last);
                Reading::Several(all)
            }
        })
    }
}

/// A walk over the notation; every step either takes what it names or leaves the rest as it was.
struct Scan<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Scan<'a> {
    fn fail<T>(&self, expected: &'static str) -> Result<T, TableError> {
        let read = self.text.len() - self.rest.len();
        let position = self.text.get(..read).map_or(0, |before| before.chars().count());
        Err(TableError::Notation { text: self.text.to_owned(), position, expected })
    }

    /// Takes a word or mark, with white space before it; a word must end where a word ends.
    fn take(&mut self, what: &str) -> bool {
        let Some(rest) = self.rest.trim_start().strip_prefix(what) else { return false };
        let word = what.ends_with(char::is_alphanumeric);
        if word && rest.starts_with(|c: char| c.is_alphanumeric()) {
            return false;
        }
        self.rest = rest;
        true
    }

    fn expect(&mut self, what: &'static str) -> Result<(), TableError> {
        if self.take(what) { Ok(()) } else { self.fail(what) }
    }

    fn number(&mut self) -> Result<Exact, TableError> {
        match self.try_number() {
            Some(number) => Ok(number),
            None => self.fail("a number"),
        }
    }

    /// Digits with a decimal point, a sign before them and a denominator after.
    fn try_number(&mut self) -> Option<Exact> {
        let rest = self.rest.trim_start();
        let sign = usize::from(rest.starts_with('-'));
        let body = rest.get(sign..)?;
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let whole = digits(body);
        if whole == 0 {
            return None;
        }
        let mut end = whole;
        // "0..10" is a span, not a decimal.
        for mark in ['.', '/'] {
            let decimals = body.get(end..)?.strip_prefix(mark).map_or(0, digits);
            if decimals > 0 {
                end += 1 + decimals;
            }
        }
        let number = parse_exact(rest.get(..sign + end)?).ok()?;
        self.rest = rest.get(sign + end..)?;
        Some(number)
    }

    fn quoted(&mut self) -> Result<String, TableError> {
        if !self.take("\"") {
            return self.fail("a text in quotes");
        }
        // Quotes inside the text are kept: the text ends with the last quote before what must follow it.
        let ends: Vec<usize> = self.rest.match_indices('"').map(|(at, _)| at).collect();
        let follows = |at: &usize| {
            let after = self.rest.get(at + 1..).unwrap_or_default();
            let after = after.trim_start();
            after.is_empty()
                || after.starts_with("->")
                || after.starts_with("; ")
                || after.starts_with(|c: char| c.is_ascii_digit())
        };
        let Some(end) = ends.into_iter().find(follows) else { return self.fail("a closing quote") };
        let inside = self.rest.get(..end).unwrap_or_default().to_owned();
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        Ok(inside)
    }

    fn arrow(&mut self) -> Result<Exact, TableError> {
        self.expect("->")?;
        self.number()
    }

    fn cap(&mut self) -> Result<Option<Exact>, TableError> {
        if self.take("cap") { self.number().map(Some) } else { Ok(None) }
    }

    fn reading(&mut self) -> Result<Reading, TableError> {
        if self.take("choice") {
            return Ok(Reading::Choice { text: self.quoted()?, points: self.arrow()? });
        }
        if self.take("add") {
            return Ok(Reading::Add { text: self.quoted()?, points: self.arrow()? });
        }
        if self.take("otherwise") {
            return Ok(Reading::Otherwise { points: self.arrow()? });
        }
        if self.take("let") {
            return self.definition();
        }
        if self.take("minus") {
            return self.minus();
        }
        if self.take("plus") {
            let points = self.number()?;
            return Ok(Reading::Plus { points, per: self.per()?, cap: self.cap()? });
        }
        if self.take("floor") {
            return Ok(Reading::Floor { points: self.number()? });
        }
        if self.take("cap") {
            return Ok(Reading::Cap { points: self.number()? });
        }
        if self.take("not applicable") {
            self.expect("->")?;
            let then = if self.take("full") {
                Absent::Full
            } else if self.take("drop") {
                Absent::Drop
            } else {
                Absent::Points(self.number()?)
            };
            return Ok(Reading::NotApplicable { then });
        }
        if self.take("survey") {
            return self.survey();
        }
        if self.take("awarded") {
            let low = self.number()?;
            self.expect("..")?;
            return Ok(Reading::Awarded { low, high: self.number()? });
        }
        if self.take("kept as text") {
            return Ok(Reading::Text);
        }
        if self.take("continues") {
            let row = self.number()?.to_string().parse();
            return match row {
                Ok(row) => Ok(Reading::Continues { row }),
                Err(_) => self.fail("the number of a row"),
            };
        }
        if self.take("per item by class") {
            let mut classes = vec![(self.quoted()?, self.number()?)];
            while self.take(",") {
                classes.push((self.quoted()?, self.number()?));
            }
            return Ok(Reading::PerClass { classes, cap: self.cap()? });
        }
        if let Some(per) = self.per()? {
            return Ok(Reading::PerItem { per, points: self.number()?, cap: self.cap()? });
        }
        let start = self.rest;
        if self.take("total x") {
            let scale = self.number()?;
            if self.take("/") && self.take("applicable") {
                return Ok(Reading::Rescaled { scale });
            }
            self.rest = start;
        }
        if let Some(times) = self.times()? {
            return Ok(Reading::When { times, points: self.arrow()? });
        }
        if let Some((of, range)) = self.measured()? {
            return self.after_range(of, range);
        }
        self.rest = start;
        Ok(Reading::Formula { when: None, formula: self.sum()?, cap: self.cap()? })
    }

    /// What follows a range: points, a formula, or a step above a base.
    fn after_range(&mut self, of: Gauge, when: Range) -> Result<Reading, TableError> {
        self.expect("->")?;
        let formula = self.sum()?;
        let Expression::Number(points) = formula else {
            return Ok(Reading::Formula { when: Some((of, when)), formula, cap: self.cap()? });
        };
        let after = self.rest;
        if let (None, Some(End { at, closed: true })) = (&when.low, &when.high)
            && self.take(";")
            && self.take("per")
            && let Some(every) = self.try_number()
            && self.take("above")
        {
            self.expect("+")?;
            let (base, step) = (at.clone(), self.number()?);
            return Ok(Reading::BaseAndStep { of, base, points, every, step, cap: self.cap()? });
        }
        self.rest = after;
        Ok(Reading::Band { of, when, points })
    }

    fn definition(&mut self) -> Result<Reading, TableError> {
        let Some(name) = self.name() else { return self.fail("the name of a quantity") };
        self.expect("=")?;
        let words = self.rest.trim_start().starts_with('"');
        let is = if words { Definition::Words(self.quoted()?) } else { Definition::Formula(self.sum()?) };
        Ok(Reading::Let { name, is })
    }

    fn minus(&mut self) -> Result<Reading, TableError> {
        let points = self.number()?;
        let per = self.per()?;
        let when = if !self.take("if") {
            None
        } else if self.take("late") {
            let range = self.range()?;
            self.expect("days")?;
            Some(Condition::Late(range))
        } else {
            match self.measured()? {
                Some((of, range)) => Some(Condition::Number(of, range)),
                None => return self.fail("ratio, count, value[unit], change or late"),
            }
        };
        let cap = self.cap()?;
        let each = cap.is_some() && self.take("each");
        Ok(Reading::Minus { points, per, when, cap, each })
    }

    fn survey(&mut self) -> Result<Reading, TableError> {
        if self.take("max") {
            return Ok(Reading::SurveyMax { points: self.number()? });
        }
        if self.take("ratio x") {
            return Ok(Reading::SurveyRatio { points: self.number()? });
        }
        self.expect("weights")?;
        let mut weights = vec![self.number()?];
        while self.take(",") {
            weights.push(self.number()?);
        }
        Ok(Reading::SurveyWeights { weights })
    }

    fn per(&mut self) -> Result<Option<Per>, TableError> {
        let start = self.rest;
        if !self.take("per") {
            return Ok(None);
        }
        if self.take("item") {
            return Ok(Some(Per::Items(Exact::ONE)));
        }
        if self.take("late day") {
            return Ok(Some(Per::LateDays(Exact::ONE)));
        }
        let every = self.number()?;
        if self.take("items") {
            return Ok(Some(Per::Items(every)));
        }
        if self.take("late days") {
            return Ok(Some(Per::LateDays(every)));
        }
        if self.take("%") {
            let side = if self.take("above") {
                Some(Side::Above)
            } else {
                self.take("below").then_some(Side::Below)
            };
            let every = every.checked_div(&Exact::from(100)).unwrap_or(every);
            return Ok(Some(Per::Share { every, side }));
        }
        self.rest = start;
        self.fail("per item, per N items, per N%, per late day or per N late days")
    }

    fn times(&mut self) -> Result<Option<Vec<Time>>, TableError> {
        let Some(first) = self.time()? else { return Ok(None) };
        let mut times = vec![first];
        while self.take("or") {
            match self.time()? {
                Some(time) => times.push(time),
                None => return self.fail("a time"),
            }
        }
        Ok(Some(times))
    }

    fn time(&mut self) -> Result<Option<Time>, TableError> {
        if self.take("on time") {
            return Ok(Some(Time::OnTime));
        }
        if self.take("none") {
            return Ok(Some(Time::Never));
        }
        for (word, late) in [("late", true), ("elapsed", false)] {
            if self.take(word) {
                let range = self.range()?;
                self.expect("days")?;
                return Ok(Some(if late { Time::Late(range) } else { Time::Elapsed(range) }));
            }
        }
        type OfDay = fn(Due) -> Time;
        let of_day = [
            ("by", Time::By as OfDay),
            ("before", Time::Before),
            ("after", Time::After),
            ("from", Time::From),
        ];
        for (word, time) in of_day {
            if self.take(word) {
                return match self.day() {
                    Some(day) => Ok(Some(time(day))),
                    None => self.fail("a day such as 2024-02-28 or Y-02-28"),
                };
            }
        }
        let start = self.rest;
        if let Some(first) = self.day()
            && self.take("..")
        {
            return match self.day() {
                Some(last) => Ok(Some(Time::Between(first, last))),
                None => self.fail("a day such as 2024-02-28 or Y-02-28"),
            };
        }
        self.rest = start;
        Ok(None)
    }

    fn day(&mut self) -> Option<Due> {
        let rest = self.rest.trim_start();
        let length =
            rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'Y' | b'-' | b'+')).count();
        let day = rest.get(..length)?.parse().ok()?;
        if matches!(day, Due::Fact(_)) {
            return None;
        }
        self.rest = rest.get(length..)?;
        Some(day)
    }

    fn measured(&mut self) -> Result<Option<(Gauge, Range)>, TableError> {
        let start = self.rest;
        let of = if self.take("ratio") {
            Gauge::Ratio
        } else if self.take("count") {
            Gauge::Count
        } else if self.take("change") {
            Gauge::Change
        } else if self.take("value[") {
            let Some((unit, rest)) = self.rest.split_once(']') else { return self.fail("]") };
            self.rest = rest;
            Gauge::Value(unit.to_owned())
        } else {
            return Ok(None);
        };
        if matches!(of, Gauge::Ratio) && !self.rest.trim_start().starts_with(['i', '<', '>', '=']) {
            self.rest = start;
            return Ok(None);
        }
        Ok(Some((of, self.range()?)))
    }

    fn range(&mut self) -> Result<Range, TableError> {
        let end = |at: Exact, closed: bool| Some(End { at, closed });
        for (sign, closed, lower) in
            [(">=", true, true), ("<=", true, false), (">", false, true), ("<", false, false)]
        {
            if self.take(sign) {
                let at = end(self.number()?, closed);
                return Ok(if lower { Range { low: at, high: None } } else { Range { low: None, high: at } });
            }
        }
        if self.take("=") {
            let at = self.number()?;
            return Ok(Range { low: end(at.clone(), true), high: end(at, true) });
        }
        self.expect("in")?;
        let low_closed = self.take("[");
        if !low_closed {
            self.expect("(")?;
        }
        let low = self.number()?;
        self.expect(",")?;
        let high = self.number()?;
        let high_closed = self.take("]");
        if !high_closed {
            self.expect(")")?;
        }
        let range = Range { low: end(low, low_closed), high: end(high, high_closed) };
        if range.is_empty() { self.fail("the lower end first") } else { Ok(range) }
    }

    fn name(&mut self) -> Option<String> {
        let rest = self.rest.trim_start();
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let name = rest.get(..length).filter(|name| name.starts_with(char::is_alphabetic))?;
        self.rest = rest.get(length..)?;
        Some(name.to_owned())
    }

    fn sum(&mut self) -> Result<Expression, TableError> {
        self.sum_within(0)
    }

    fn sum_within(&mut self, depth: usize) -> Result<Expression, TableError> {
        if depth > MAX_DEPTH {
            return self.fail("fewer brackets");
        }
        let first = if self.rest.trim_start().starts_with("- ") || self.negative_name() {
            self.take("-");
            Sign::Minus
        } else {
            Sign::Plus
        };
        let mut terms = vec![(first, self.product(depth)?)];
        loop {
            let start = self.rest;
            let sign = if self.take("+") {
                Sign::Plus
            } else if self.take("-") && !self.rest.starts_with('>') {
                Sign::Minus
            } else {
                self.rest = start;
                break;
            };
            terms.push((sign, self.product(depth)?));
        }
        Ok(match (terms.len(), terms.pop()) {
            (1, Some((Sign::Plus, only))) => only,
            (_, last) => {
                terms.extend(last);
                Expression::Sum(terms)
            }
        })
    }

    fn negative_name(&self) -> bool {
        self.rest.trim_start().strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    }

    fn product(&mut self, depth: usize) -> Result<Expression, TableError> {
        let mut factors = vec![self.factor(depth)?];
        loop {
            if self.take("x") {
                factors.push(self.factor(depth)?);
            } else if self.take("/") {
                let over = match (factors.len(), factors.pop()) {
                    (1, Some(only)) => only,
                    (_, last) => {
                        factors.extend(last);
                        Expression::Product(std::mem::take(&mut factors))
                    }
                };
                factors = vec![Expression::Quotient(Box::new(over), Box::new(self.factor(depth)?))];
            } else {
                break;
            }
        }
        Ok(match (factors.len(), factors.pop()) {
            (1, Some(only)) => only,
            (_, last) => {
                factors.extend(last);
                Expression::Product(factors)
            }
        })
    }

    fn factor(&mut self, depth: usize) -> Result<Expression, TableError> {
        if self.take("(") {
            let start = self.rest;
            if let Ok(inside) = self.sum_within(depth + 1)
                && self.take(")")
            {
                // A quantity of one word is still one in words; letters stand without brackets.
                return Ok(match inside {
                    Expression::Name(name) if name != "ratio" && !is_quantity(&name) => {
                        Expression::Words(name)
                    }
                    other => other,
                });
            }
            // Not a formula: a quantity in words, to the bracket that closes it.
            self.rest = start;
            let mut open = 1_usize;
            for (at, c) in start.char_indices() {
                match c {
                    '(' => open += 1,
                    ')' => open -= 1,
                    _ => {}
                }
                if open == 0 {
                    self.rest = start.get(at + 1..).unwrap_or_default();
                    return Ok(Expression::Words(start.get(..at).unwrap_or_default().to_owned()));
                }
            }
            return self.fail("a closing bracket");
        }
        if let Some(number) = self.try_number() {
            return Ok(Expression::Number(number));
        }
        match self.name() {
            Some(name) => Ok(Expression::Name(name)),
            None => self.fail("a number, a quantity or a bracket"),
        }
    }
}

/// Whether a word names a quantity: one letter, or a letter with a digit, or a capital with another letter.
pub(super) fn is_quantity(word: &str) -> bool {
    let mut chars = word.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some(first), None, _) => first.is_ascii_alphabetic(),
        (Some(first), Some(second), None) => {
            first.is_ascii_alphabetic()
                && (second.is_ascii_digit() || (first.is_uppercase() && second.is_ascii_alphabetic()))
        }
        _ => false,
    }
}

/// Deepest nesting of brackets; printed formulas have two.
const MAX_DEPTH: usize = 20;
