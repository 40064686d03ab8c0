//! Declared facts in JSON against built-in frameworks: an error or a card that explains itself.
#![no_main]

use chiso::framework::Framework;
use chiso::scoring::{Facts, ScoreOptions, score};
use chiso::text::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for id in ["par-2022-components", "papi-2019", "index-766-2022"] {
        let framework = Framework::builtin(id).expect("built in");
        let Ok(facts) = Facts::from_json(&framework, text) else { continue };
        for known_part in [false, true] {
            let options = ScoreOptions { known_part, ..ScoreOptions::default() };
            let Ok(card) = score(facts.clone(), options) else { continue };
            for node in framework.nodes() {
                let _ = (card.points(node.id()), card.index(node.id()), card.lost(node.id()));
                let _ = card.reason(node.id()).map(|reason| (reason.text(Lang::Vi), reason.text(Lang::En)));
            }
            let _ = card.to_json();
        }
    }
});
