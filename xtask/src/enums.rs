//! `ffi/csharp/Enums.cs`: the enums of C# that are groups of constants in C.

use std::fmt::Write;

use crate::Result;
use crate::csharp::{write_summary, xml};
use crate::surface::{Constant, Surface};
use crate::text::pascal;

/// An enum of C# and the constants it follows: those from `first` on that count up by one.
///
/// Its members are called after the constants and say what they say.
struct Enum {
    name: &'static str,
    prefix: &'static str,
    first: &'static str,
    docs: &'static str,
}

const ENUMS: &[Enum] = &[
    Enum {
        name: "Before",
        prefix: "CHISO_BEFORE_",
        first: "STRICT",
        docs: "Which last day \"trước ngày X\" has. No rule settles it, so both are kept.",
    },
    Enum {
        name: "Cut",
        prefix: "CHISO_CUT_",
        first: "STRICT",
        docs: "Where a value exactly on a percentile belongs.",
    },
    Enum { name: "DayKind", prefix: "CHISO_DAY_", first: "WORKING", docs: "What makes a day what it is." },
    Enum {
        name: "DeadlineKind",
        prefix: "CHISO_DEADLINE_",
        first: "FIXED",
        docs: "What kind of deadline a phrase says.",
    },
    Enum {
        name: "DeadlineState",
        prefix: "CHISO_DEADLINE_",
        first: "NONE",
        docs: "How work stands to its last day.",
    },
    Enum {
        name: "DeadlineStatus",
        prefix: "CHISO_DEADLINE_",
        first: "NOT_YET_DUE",
        docs: "Where a deadline stands on a day.",
    },
    Enum {
        name: "DossierClass",
        prefix: "CHISO_CLASS_",
        first: "NOT_RECEIVED",
        docs: "What a dossier counts as in a report.",
    },
    Enum {
        name: "EventKind",
        prefix: "CHISO_EVENT_",
        first: "RECEIVED",
        docs: "What happened to a dossier.",
    },
    Enum {
        name: "ClockState",
        prefix: "CHISO_DOSSIER_",
        first: "NOT_STARTED",
        docs: "Where a dossier stands.",
    },
    Enum { name: "FactKind", prefix: "CHISO_FACT_", first: "COUNT", docs: "What a fact is." },
    Enum {
        name: "FrameworkStatus",
        prefix: "CHISO_FRAMEWORK_",
        first: "COMPLETE",
        docs: "How much of the official annex of a framework is known.",
    },
    Enum {
        name: "Granularity",
        prefix: "CHISO_GRANULARITY_",
        first: "DATE",
        docs: "How closely the end of the work is compared with the due moment; published figures rarely say.",
    },
    Enum {
        name: "Lang",
        prefix: "CHISO_LANG_",
        first: "VI",
        docs: "The language of names, reasons and findings.",
    },
    Enum {
        name: "LimitUnit",
        prefix: "CHISO_LIMIT_",
        first: "MINUTES",
        docs: "What a time limit is counted in.",
    },
    Enum { name: "PeriodKind", prefix: "CHISO_PERIOD_", first: "WEEK", docs: "What a report is made for." },
    Enum { name: "Phase", prefix: "CHISO_PHASE_", first: "OPEN", docs: "How far a record has come." },
    Enum {
        name: "PlanPart",
        prefix: "CHISO_PLAN_",
        first: "TASKS",
        docs: "A part of a plan that can be listed.",
    },
    Enum {
        name: "Progress",
        prefix: "CHISO_PROGRESS_",
        first: "NOT_STARTED",
        docs: "How far a task, report or duty is.",
    },
    Enum {
        name: "Punctuality",
        prefix: "CHISO_PUNCTUALITY_",
        first: "EARLY",
        docs: "Whether work was done in time.",
    },
    Enum {
        name: "ReportFormat",
        prefix: "CHISO_REPORT_",
        first: "TEXT",
        docs: "The form of a report for people.",
    },
    Enum {
        name: "Roll",
        prefix: "CHISO_ROLL_",
        first: "NONE",
        docs: "What happens where a last day is a day off.",
    },
    Enum {
        name: "RoundingMode",
        prefix: "CHISO_ROUND_",
        first: "HALF_UP",
        docs: "Where a number goes that lies between two others.",
    },
    Enum {
        name: "StartDay",
        prefix: "CHISO_START_",
        first: "EXCLUDED",
        docs: "How the day on which counting starts is taken.",
    },
    Enum {
        name: "State",
        prefix: "CHISO_STATE_",
        first: "MISSING",
        docs: "Whether there is a value, and if not, why. None of the states is a zero.",
    },
    Enum {
        name: "TableFormat",
        prefix: "CHISO_TABLE_",
        first: "CSV",
        docs: "The formats of the summary table that are text.",
    },
    Enum {
        name: "TargetStatus",
        prefix: "CHISO_TARGET_",
        first: "UNKNOWN",
        docs: "Whether a target is met.",
    },
    Enum {
        name: "TaskRate",
        prefix: "CHISO_TASK_RATE_",
        first: "OVERDUE",
        docs: "A rate that reports on assigned tasks publish.",
    },
    Enum {
        name: "ClockUnit",
        prefix: "CHISO_UNIT_",
        first: "WORKING_DAYS",
        docs: "What elapsed and remaining time is counted in.",
    },
    Enum { name: "Ties", prefix: "CHISO_TIES_", first: "COMPETITION", docs: "Ranks of equal values." },
    Enum { name: "UnitKind", prefix: "CHISO_UNIT_", first: "PROVINCE", docs: "The rank of a unit." },
    Enum {
        name: "YearStatus",
        prefix: "CHISO_YEAR_",
        first: "CONFIRMED",
        docs: "How much of a year's calendar has been decided and read.",
    },
];

pub(crate) fn write(surface: &Surface) -> Result<String> {
    let mut written = String::from(
        "// Made by `make generate` from the constants of ffi/src; not to be edited.\n\nnamespace Chiso\n{\n",
    );
    for (at, each) in ENUMS.iter().enumerate() {
        if at > 0 {
            written.push('\n');
        }
        write_enum(&mut written, each, &members(surface, each)?)?;
    }
    written.push_str("}\n");
    Ok(written)
}

fn write_enum(written: &mut String, each: &Enum, members: &[&Constant]) -> Result<()> {
    write_summary(written, 4, &xml(each.docs))?;
    writeln!(written, "    public enum {}\n    {{", each.name)?;
    for (at, member) in members.iter().enumerate() {
        if at > 0 {
            written.push('\n');
        }
        write_summary(written, 8, &xml(&member.docs))?;
        writeln!(written, "        {} = {},", member_name(each, member), member.value)?;
    }
    written.push_str("    }\n");
    Ok(())
}

fn member_name(each: &Enum, member: &Constant) -> String {
    pascal(member.name.trim_start_matches(each.prefix))
}

/// The constants an enum follows.
fn members<'a>(surface: &'a Surface, each: &Enum) -> Result<Vec<&'a Constant>> {
    let first = format!("{}{}", each.prefix, each.first);
    let mut members: Vec<(&Constant, i64)> = Vec::new();
    for constant in surface.constants().skip_while(|constant| constant.name != first) {
        let value: i64 = match constant.value.parse() {
            Ok(value) => value,
            Err(_) => break,
        };
        if let Some((last, number)) = members.last()
            && (last.kind != constant.kind || *number + 1 != value || !constant.name.starts_with(each.prefix))
        {
            break;
        }
        members.push((constant, value));
    }
    if members.is_empty() {
        return Err(format!("enum {}: ffi/src has no constant {first}", each.name).into());
    }
    Ok(members.into_iter().map(|(constant, _)| constant).collect())
}

/// Whether C# has an enum of this name.
pub(crate) fn is_enum(name: &str) -> bool {
    ENUMS.iter().any(|each| each.name == name)
}

/// Whether a constant is a member of an enum, so that C# needs it nowhere else.
pub(crate) fn is_member(surface: &Surface, constant: &Constant) -> Result<bool> {
    for each in ENUMS {
        if members(surface, each)?.iter().any(|member| member.name == constant.name) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::Module;

    #[test]
    fn a_group_ends_where_its_numbers_do() {
        let source = "
            pub const CHISO_A_ONE: i32 = 1; pub const CHISO_A_TWO: i32 = 2; pub const CHISO_A_OTHER: i32 = 1;
            pub const CHISO_A_COUNT: usize = 2; pub const CHISO_B_ONE: i32 = 2;
        ";
        let module = Module::of("a".to_owned(), syn::parse_str(source).unwrap()).unwrap();
        let surface = Surface { modules: vec![module] };
        let group = |first| Enum { name: "A", prefix: "CHISO_A_", first, docs: "" };
        let names = |first| -> Vec<String> {
            let group = group(first);
            members(&surface, &group).unwrap().iter().map(|member| member_name(&group, member)).collect()
        };
        assert_eq!(names("ONE"), ["One", "Two"]);
        assert_eq!(names("OTHER"), ["Other"]);
        assert!(members(&surface, &group("NONE")).is_err());
    }
}
