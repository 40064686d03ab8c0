//! Names and sentences in the forms of the languages that are written.

/// `PlanCounts` -> `plan_counts`.
pub(crate) fn snake(name: &str) -> String {
    let mut written = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !written.is_empty() {
            written.push('_');
        }
        written.extend(letter.to_lowercase());
    }
    written
}

/// `HALF_DAY`, `half_day` -> `HalfDay`.
pub(crate) fn pascal(name: &str) -> String {
    let mut written = String::new();
    for word in name.split('_') {
        let mut letters = word.chars();
        written.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        written.extend(letters.flat_map(char::to_lowercase));
    }
    written
}

/// `half_day` -> `halfDay`.
pub(crate) fn camel(name: &str) -> String {
    let pascal = pascal(name);
    let mut letters = pascal.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The first paragraph of a doc comment, in one line.
pub(crate) fn first_paragraph(docs: &str) -> String {
    docs.lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The first sentence of a doc comment, in one line.
pub(crate) fn first_sentence(docs: &str) -> String {
    let paragraph = first_paragraph(docs);
    match paragraph.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => paragraph,
    }
}

/// Words put into lines of at most `width` characters; a longer word has a line of its own.
pub(crate) fn fill<'a>(words: impl IntoIterator<Item = &'a str>, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_language() {
        assert_eq!(snake("PlanCounts"), "plan_counts");
        assert_eq!(pascal("HALF_DAY"), "HalfDay");
        assert_eq!(camel("applicable_max"), "applicableMax");
    }

    #[test]
    fn a_sentence_ends_at_its_full_stop_not_within_a_number() {
        assert_eq!(
            first_sentence("Whether 2.5 is\nenough. Else not.\n\nErrors: none."),
            "Whether 2.5 is enough."
        );
        assert_eq!(first_sentence("Frees it"), "Frees it");
    }

    #[test]
    fn lines_are_filled_by_characters() {
        assert_eq!(fill(["hạn", "chót", "ngày"], 8), ["hạn chót", "ngày"]);
    }
}
