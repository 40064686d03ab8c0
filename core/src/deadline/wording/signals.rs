//! What may change the meaning of a phrase, so that no span of other words passes over it.

use super::cadence::{EACH, period};
use super::day::{day, weekday};
use super::forms::{Word, sees, word};
use super::hour::hour;
use super::lead::lead;
use super::quantity::quantity;
use super::stretch::single;
use crate::deadline::LimitUnit;
use crate::deadline::kind::Bound;
use crate::language::{Reader, Stop};

/// Marks that do not belong to the number of an act.
const CLOSING: [char; 6] = ['.', ',', ';', ')', ']', '"'];
/// What is counted behind a number.
const UNITS: [&str; 8] = ["ngày", "tuần", "tháng", "quý", "năm", "giờ", "phút", "tiếng"];
const PERIOD: [&str; 6] = ["ngày", "tuần", "tháng", "quý", "năm", "kỳ"];

/// Whether something stands here, and the place is kept.
fn stands(reader: &mut Reader<'_>, read: impl FnOnce(&mut Reader<'_>) -> bool) -> bool {
    let (at, stop) = (reader.at, reader.stop());
    let stands = read(reader);
    reader.at = at;
    reader.forget(stop);
    stands
}

/// Whether it is there; what is plainly wrong there is there as well.
fn there<T>(read: Result<Option<T>, Stop>) -> bool {
    !matches!(read, Ok(None))
}

/// Whether a word of a class ends before this place.
pub(super) fn behind(class: Word, reader: &mut Reader<'_>) -> bool {
    let here = reader.at;
    stands(reader, |reader| {
        (1..=3).any(|length| {
            let Some(from) = here.checked_sub(length) else { return false };
            reader.at = from;
            word(class, reader) && reader.at == here
        })
    })
}

/// Whether digits here are those of a name: "Điều 5", "số 87/KH-UBND", "NĐ-CP".
fn is_reference(reader: &mut Reader<'_>) -> bool {
    let here = reader.at;
    if stands(reader, |reader| reader.digits().is_some() && reader.sees(&UNITS)) {
        return false;
    }
    // Back to where the run of digits, letters and strokes begins.
    stands(reader, |reader| {
        while reader.at > 0 && reader.touches() && !stands(reader, opens) {
            reader.at -= 1;
        }
        behind(Word::Reference, reader) || reader.at < here && !stands(reader, |reader| there(single(reader)))
    })
}

/// Whether a bracket or comma stands before this place.
fn opens(reader: &mut Reader<'_>) -> bool {
    reader.at -= 1;
    reader.mark(&['(', '[', '"', ',', ';', ':']).is_some()
}

/// "hằng quý", "mỗi tháng".
fn each(reader: &mut Reader<'_>) -> bool {
    stands(reader, |reader| reader.word(&EACH) && reader.word(&PERIOD))
}

/// Takes a word of an event; whether there is one.
pub(super) fn passes_in_event(reader: &mut Reader<'_>) -> bool {
    let passes = !reader.at_end() && !is_signal_of_event(reader);
    if passes {
        reader.at += 1;
    }
    passes
}

/// Whether what stands here is a second deadline, which the words of an event would hide: "đến hết 31/7/2024", "tối
/// đa 20 ngày", "hoặc 01 năm", "không vượt quá 45 ngày".
fn is_signal_of_event(reader: &mut Reader<'_>) -> bool {
    if sees(Word::ButTurn, reader) || behind(Word::ButTurn, reader) {
        return false;
    }
    if sees(Word::TurnOfEvent, reader) || sees(Word::Latest, reader) || each(reader) {
        return true;
    }
    let least = stands(reader, |reader| word(Word::Least, reader) && there(quantity(reader)));
    if least || second_limit(reader) || stands(reader, |reader| there(hour(reader))) {
        return true;
    }
    // Behind a mark it needs no word before it: "theo quy định, Quý IV/2024".
    let parted = stands(reader, |reader| {
        let mark = reader.mark(&[',', ';', '(', ':', '-']);
        // "NĐ-CP" and "09/2019" are names of acts.
        let parted = mark.is_some_and(|mark| mark != '-' || !reader.touches()) | reader.word(&["và", "hoặc"]);
        reader.word(&["từ"]);
        parted && (stands(reader, |reader| there(single(reader))) || sees(Word::Periodic, reader))
    });
    let led = stands(reader, |reader| {
        let longest =
            reader.word(&["tối đa", "trong vòng", "trong thời hạn", "hoàn thành trước", "xong trước"]);
        let lead = lead(reader);
        reader.word(&["từ"]);
        (longest || lead.inside || lead.bound != Bound::On)
            && (stands(reader, |reader| there(hour(reader)))
                || stands(reader, |reader| there(single(reader)))
                || stands(reader, |reader| there(quantity(reader))))
    });
    parted || led
}

/// A length of time that is not one of a thing: "trước khi kết thúc thời hạn 30 ngày lấy ý kiến" has only one limit.
fn second_limit(reader: &mut Reader<'_>) -> bool {
    if behind(Word::LengthOf, reader) && !stands(reader, |reader| there(quantity(reader)) && ends(reader)) {
        return false;
    }
    let joined = stands(reader, |reader| {
        reader.mark(&[',', ';']).is_some() | reader.word(&["hoặc", "và"])
            && there(quantity(reader))
            && counted(reader)
    });
    let alternative = stands(reader, |reader| reader.word(&["hoặc"]) && there(quantity(reader)));
    let here = stands(reader, |reader| match quantity(reader) {
        Ok(None) => false,
        Ok(Some(found)) => {
            !matches!(found.unit, LimitUnit::Months | LimitUnit::Years) || counted(reader) || ends(reader)
        }
        Err(_) => true,
    });
    joined || alternative || here && !is_reference(reader)
}

/// Whether what follows counts from something.
fn counted(reader: &mut Reader<'_>) -> bool {
    reader.sees(&["kể từ", "tính từ", "trước", "sau", "từ ngày"])
}

/// Whether nothing follows but a bracket.
fn ends(reader: &mut Reader<'_>) -> bool {
    stands(reader, |reader| reader.at_end() || reader.mark(&[')']).is_some())
}

/// Takes a word that says nothing of time and turns nothing, or the period of a thing ("báo cáo 6 tháng"); whether
/// there is one here.
pub(super) fn passes(reader: &mut Reader<'_>) -> bool {
    if reader.at_end() {
        return false;
    }
    if word(Word::ButTurn, reader) {
        return true;
    }
    if behind(Word::PeriodOf, reader) && period_of(reader) || act(reader) {
        return true;
    }
    let signal = is_signal(reader);
    if !signal {
        reader.at += 1;
    }
    !signal
}

/// "Nghị định số 89/2021/NĐ-CP ngày 18 tháng 10 năm 2021": an act, with its day.
pub(super) fn act(reader: &mut Reader<'_>) -> bool {
    let at = reader.at;
    let mut named = false;
    while word(Word::Reference, reader) {
        named = true;
    }
    if !named || reader.digits().is_none() {
        reader.at = at;
        return false;
    }
    // "kỳ họp 10 ngày" is no tenth session.
    if reader.sees(&UNITS) {
        reader.at = at;
        return false;
    }
    while !reader.at_end() && reader.touches() && !stands(reader, |reader| reader.mark(&CLOSING).is_some()) {
        reader.at += 1;
    }
    let end = reader.at;
    if !there(day(reader)) {
        reader.at = end;
    }
    true
}

/// "tháng", "quý II", "6 tháng", "6 tháng, năm": the period of a report, and no day.
fn period_of(reader: &mut Reader<'_>) -> bool {
    let at = reader.at;
    let mut taken = at;
    reader.word(&["cả"]);
    loop {
        let from = reader.at;
        let stretch = matches!(single(reader), Ok(Some(span)) if !span.is_day());
        if !stretch {
            reader.at = from;
            if !there(period(reader)) {
                reader.at = taken;
                return taken > at;
            }
        }
        taken = reader.at;
        reader.mark(&[',', '/']);
        reader.word(&["và", "hoặc"]);
    }
}

/// Whether what stands here may be a time, or turn what was said: no words before or behind a deadline pass over it.
fn is_signal(reader: &mut Reader<'_>) -> bool {
    let classes = [Word::Turn, Word::OfTime, Word::Ongoing, Word::AtOnce];
    if classes.into_iter().any(|class| sees(class, reader)) || each(reader) {
        return true;
    }
    let edge = stands(reader, |reader| {
        reader.word(&["đầu", "giữa", "cuối"]) && reader.word(&["tuần", "tháng", "quý", "năm", "kỳ", "giờ"])
    });
    let whole = stands(reader, |reader| reader.word(&["trong", "hết", "cả"]) && reader.word(&PERIOD));
    // "đạt 100%" is no time.
    let digits = stands(reader, |reader| reader.digits().is_some() && reader.mark(&['%']).is_none());
    let digits = digits && !is_reference(reader);
    let period = reader.sees(&["tuần", "tháng", "quý", "năm"]);
    let span = stands(reader, |reader| there(single(reader)) || weekday(reader).is_some());
    edge || whole || digits || period || span
}
