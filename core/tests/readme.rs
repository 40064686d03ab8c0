//! The repository's page shows the Rust example of the crate's README, which is tested as documentation.
#![allow(missing_docs, clippy::unwrap_used)]

fn example(page: &str) -> &str {
    page.split("```rust\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap()
}

#[test]
fn the_page_shows_the_tested_example() {
    assert_eq!(example(include_str!("../../README.md")), example(include_str!("../README.md")));
}
