//! How often something recurs: "hằng quý", "6 tháng/lần", "định kỳ".

use crate::deadline::recurrence::Cadence;
use crate::language::number;
use crate::language::{Reader, Stop};

/// What stands before a period that recurs.
pub(super) const EACH: [&str; 5] = ["hằng", "hàng", "mỗi", "từng", "theo từng"];

/// "hằng quý", "định kỳ 6 tháng, năm", "3 tháng/lần", "02 lần/năm", and "định kỳ" by itself, which is none.
pub(super) fn cadence(reader: &mut Reader) -> Result<Option<Vec<Cadence>>, Stop> {
    let at = reader.at;
    // "ít nhất 02 lần/năm" recurs twice a year.
    let least = reader.word(&["ít nhất", "tối thiểu"]);
    let periodic = reader.word(&["theo định kỳ", "định kỳ"]);
    if periodic {
        reader.mark(&[',', ':']);
    }
    let least = least || reader.word(&["ít nhất", "tối thiểu"]);
    if let Some(times) = times(reader)? {
        return Ok(Some(vec![times]));
    }
    let each = reader.word(&EACH) || reader.word(&["theo", "các"]);
    let mut bare = reader.sees(&["tháng", "quý", "năm"]);
    let Some(first) = period(reader)? else {
        reader.at = at;
        if !least && reader.word(&["theo định kỳ", "định kỳ"]) {
            reader.word(&["theo quy định", "theo kế hoạch", "thường xuyên"]);
            return Ok(Some(Vec::new()));
        }
        return Ok(None);
    };
    // "6 tháng đầu năm" by itself is the first half of each year, and no half year comes again.
    let mut first_half = reader.word(&["đầu năm"]);
    let count = how_often(reader)?;
    let mut every = vec![match (count, months(first)) {
        (Some(times @ 2..), Some(months)) => Cadence::Times { times, months },
        _ => first,
    }];
    loop {
        let back = reader.at;
        // Of "hằng quý hoặc hằng năm" neither is settled.
        if reader.mark(&[',', ';', '/', '-']).is_none() & !reader.word(&["và"]) {
            break;
        }
        reader.word(&["và"]);
        reader.word(&["định kỳ"]);
        let named = reader.word(&EACH);
        let unnumbered = named || reader.sees(&["tháng", "quý", "năm"]);
        let read = match period(reader)? {
            // "hằng năm, 30/12": a number that is no period.
            Some(next) if named || !reader.sees(&["sau", "đầu", "cuối", "trước", "làm việc"]) => {
                Some(next)
            }
            _ => None,
        };
        match read {
            Some(next) => {
                reader.word(&["đầu năm"]);
                first_half = false;
                every.push(next);
                bare |= unnumbered;
            }
            None => {
                reader.at = back;
                break;
            }
        }
    }
    // "6 tháng, năm" are periods of reports; "6 tháng" may be a length, and "ngày, tháng, năm" a date.
    let listed = bare && every.len() > 1 && first != Cadence::Day;
    if !(periodic || each || count.is_some() || listed) || least && count.is_none() || first_half {
        reader.at = at;
        return Ok(None);
    }
    Ok(Some(every))
}

/// "/lần", "một lần", "2 lần": how often in the period before it.
fn how_often(reader: &mut Reader) -> Result<Option<u32>, Stop> {
    let at = reader.at;
    let slash = reader.mark(&['/']).is_some();
    let count = number(reader)?.map(|count| count.value);
    if (slash || count.is_some()) && reader.word(&["lần"]) {
        return Ok(Some(count.unwrap_or(1)));
    }
    reader.at = at;
    Ok(None)
}

/// "02 lần/năm", "1 lần mỗi quý".
fn times(reader: &mut Reader) -> Result<Option<Cadence>, Stop> {
    let at = reader.at;
    if let Some(count) = number(reader)?
        && reader.word(&["lần"])
        && (reader.mark(&['/']).is_some() || reader.word(&["trong một", "trong", "mỗi", "một"]))
        && let Some(period) = period(reader)?
    {
        match (count.value, months(period)) {
            (1, _) => return Ok(Some(period)),
            (times @ 2.., Some(months)) => return Ok(Some(Cadence::Times { times, months })),
            _ => {}
        }
    }
    reader.at = at;
    Ok(None)
}

/// How many months a period has.
pub(super) fn months(period: Cadence) -> Option<u32> {
    match period {
        Cadence::Month => Some(1),
        Cadence::Quarter => Some(3),
        Cadence::HalfYear => Some(6),
        Cadence::Year => Some(12),
        _ => None,
    }
}

/// A period: "tháng", "quý", "6 tháng", "năm".
pub(super) fn period(reader: &mut Reader) -> Result<Option<Cadence>, Stop> {
    let at = reader.at;
    let named: [(&[&str], Cadence); 6] = [
        (&["ngày"], Cadence::Day),
        (&["tuần"], Cadence::Week),
        (&["tháng"], Cadence::Month),
        (&["quý"], Cadence::Quarter),
        (&["nửa năm"], Cadence::HalfYear),
        (&["năm"], Cadence::Year),
    ];
    if let Some((_, cadence)) = named.iter().find(|(words, _)| reader.word(words)) {
        // "tháng 5", "năm 2024" and "ngày 20" are parts of the calendar, not periods.
        let back = reader.at;
        let roman = *cadence == Cadence::Quarter && reader.sees(&["i", "ii", "iii", "iv"]);
        if (roman || number(reader)?.is_some()) && !reader.sees(&["lần"]) {
            reader.at = at;
            return Ok(None);
        }
        reader.at = back;
        return Ok(Some(*cadence));
    }
    let Some(count) = number(reader)? else { return Ok(None) };
    let cadence = match () {
        () if reader.word(&["tháng"]) => match count.value {
            1 => Cadence::Month,
            3 => Cadence::Quarter,
            6 => Cadence::HalfYear,
            9 => Cadence::NineMonths,
            12 => Cadence::Year,
            months @ 1.. => Cadence::Months(months),
            0 => return Ok(None),
        },
        () if reader.word(&["quý"]) && count.value == 1 => Cadence::Quarter,
        () if reader.word(&["tuần"]) && count.value == 1 => Cadence::Week,
        () if reader.word(&["năm"]) => match count.value {
            1 => Cadence::Year,
            years => Cadence::Years(years),
        },
        () => {
            reader.at = at;
            return Ok(None);
        }
    };
    Ok(Some(cadence))
}
