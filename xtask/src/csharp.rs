//! How files of C# are laid out.

use std::fmt::Write;

use crate::Result;
use crate::text::fill;

/// The widest line of the wrapper.
pub(crate) const WIDTH: usize = 120;

/// A doc comment of one summary, which is XML.
pub(crate) fn write_summary(written: &mut String, indent: usize, docs: &str) -> Result<()> {
    let summary = format!("<summary>{docs}</summary>");
    for line in fill(summary.split_whitespace(), WIDTH - indent - 4) {
        writeln!(written, "{:indent$}/// {line}", "")?;
    }
    Ok(())
}

/// Text between tags; what stands in backticks is code.
pub(crate) fn xml(docs: &str) -> String {
    let text = docs.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let mut parts = text.split('`');
    let mut written = parts.next().unwrap_or_default().to_owned();
    while let Some(code) = parts.next() {
        let after = parts.next().unwrap_or_default();
        written.push_str(&format!("<c>{code}</c>{after}"));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn docs_are_text_of_xml() {
        assert_eq!(xml("a < b & `c d`"), "a &lt; b &amp; <c>c d</c>");
    }
}
