//! What the notation measures: per how many, when, within which range.

use crate::code::Words;
use crate::framework::{DueDate, Range, RangeEnd};
use crate::number::Exact;
use crate::table::read::error::CriteriaTableError;
use crate::table::read::notation::Scan;
use crate::table::read::reading::{Gauge, MarkSide, Per, Time};

const A_DAY: Words =
    Words::new("một ngày dạng 2024-02-28 hoặc Y-02-28", "a day such as 2024-02-28 or Y-02-28");

impl<'a> Scan<'a> {
    pub(in crate::table::read) fn per(&mut self) -> Result<Option<Per>, CriteriaTableError> {
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
                Some(MarkSide::Above)
            } else {
                self.take("below").then_some(MarkSide::Below)
            };
            let every = every.checked_div(&Exact::from(100)).unwrap_or(every);
            return Ok(Some(Per::Share { every, side }));
        }
        self.rest = start;
        self.fail(Words::new(
            "per item, per N items, per N%, per late day hoặc per N late days",
            "per item, per N items, per N%, per late day or per N late days",
        ))
    }

    pub(in crate::table::read) fn times(&mut self) -> Result<Option<Vec<Time>>, CriteriaTableError> {
        let Some(first) = self.time()? else { return Ok(None) };
        let mut times = vec![first];
        while self.take("or") {
            match self.time()? {
                Some(time) => times.push(time),
                None => return self.fail(Words::new("một thời điểm", "a time")),
            }
        }
        Ok(Some(times))
    }

    pub(in crate::table::read) fn time(&mut self) -> Result<Option<Time>, CriteriaTableError> {
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
        type OfDay = fn(DueDate) -> Time;
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
                    None => self.fail(A_DAY),
                };
            }
        }
        let start = self.rest;
        if let Some(first) = self.day()
            && self.take("..")
        {
            return match self.day() {
                Some(last) => Ok(Some(Time::Between(first, last))),
                None => self.fail(A_DAY),
            };
        }
        self.rest = start;
        Ok(None)
    }

    pub(in crate::table::read) fn day(&mut self) -> Option<DueDate> {
        let rest = self.rest.trim_start();
        let length =
            rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'Y' | b'-' | b'+')).count();
        let day = rest.get(..length)?.parse().ok()?;
        if matches!(day, DueDate::Fact(_)) {
            return None;
        }
        self.rest = rest.get(length..)?;
        Some(day)
    }

    pub(in crate::table::read) fn measured(&mut self) -> Result<Option<(Gauge, Range)>, CriteriaTableError> {
        let start = self.rest;
        let of = if self.take("ratio") {
            Gauge::Ratio
        } else if self.take("count") {
            Gauge::Count
        } else if self.take("change") {
            Gauge::Change
        } else if self.take("value[") {
            let Some((unit, rest)) = self.rest.split_once(']') else {
                return self.fail(Words::new("]", "]"));
            };
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

    pub(in crate::table::read) fn range(&mut self) -> Result<Range, CriteriaTableError> {
        let end = |at: Exact, closed: bool| Some(RangeEnd { at, closed });
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
        if range.is_empty() {
            self.fail(Words::new("cận dưới đứng trước", "the lower end first"))
        } else {
            Ok(range)
        }
    }
}
