#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]
use chiso::calendar::Calendar;
use chiso::deadline::*;
use chiso::text::Lang;
#[test]
fn probe() {
    let list = std::fs::read_to_string(std::env::var("PROBE").unwrap()).unwrap();
    for line in list.lines().filter(|l| !l.trim().is_empty()) {
        match Reading::of(line, None) {
            Ok(r) => println!(
                "{line}\n    [{}] {} {:?}",
                r.deadline().kind(),
                r.explain(&Calendar::vietnam(), Lang::Vi),
                r.next_due("2024-11-15".parse().unwrap(), &Rules::default()).ok().flatten().map(|l| l.date)
            ),
            Err(e) => println!("{line}\n    !! {e}"),
        }
    }
}
