//! Logs of dossiers in JSON: an error, or a clock that tells the same after a round through JSON, whose past
//! does not change with later events.
#![no_main]

use chiso::calendar::{Calendar, Moment};
use chiso::dossier::DossierClock;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = text.parse::<Moment>();
    let calendar = Calendar::vietnam();
    let Ok(clock) = DossierClock::from_json(text, &calendar) else { return };
    let again = DossierClock::from_json(&clock.to_json(), &calendar).expect("its own JSON");
    assert_eq!(again.events(), clock.events());
    let received = clock.events()[0].moment;
    let options = clock.options().clone();
    let mut growing =
        DossierClock::new(clock.limit(), received, &calendar, options).expect("it was received");
    for (at, event) in clock.events().iter().enumerate() {
        if at > 0 {
            growing.record(event.clone()).expect("it was recorded");
        }
        // Events of one moment are known together.
        if clock.events().get(at + 1).is_none_or(|next| event.moment < next.moment) {
            assert_eq!(growing.due(event.moment).ok(), clock.due(event.moment).ok());
            assert_eq!(clock.status(event.moment).ok(), again.status(event.moment).ok());
        }
    }
});
