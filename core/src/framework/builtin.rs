macro_rules! builtin {
    ($($id:literal),* $(,)?) => {
        &[$(($id, include_str!(concat!("../../data/frameworks/", $id, ".toml")))),*]
    };
}

/// Every built-in framework: its id and its file, editions of an index in the order of their years.
static BUILTIN: &[(&str, &str)] = builtin![
    "par-2012",
    "par-2016",
    "par-2017",
    "par-2018",
    "par-2019",
    "par-2020",
    "par-2020-components",
    "par-2022",
    "par-2022-components",
    "par-2024",
    "par-2025",
    "papi-2011",
    "papi-2018",
    "papi-2019",
    "papi-2019-weighted",
    "papi-2020",
    "papi-2021",
    "papi-2022",
    "papi-2023",
    "index-766-2022",
    "pci-2006",
    "pci-2009",
    "pci-2013",
    "dti-2022",
    "example-par-88",
];

/// The ids of the built-in frameworks, editions of an index in the order of their years.
pub fn builtin_ids() -> impl DoubleEndedIterator<Item = &'static str> {
    BUILTIN.iter().map(|(id, _)| *id)
}

pub(super) fn builtin_source(id: &str) -> Option<(&'static str, &'static str)> {
    BUILTIN.iter().copied().find(|(known, _)| *known == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Framework;

    #[test]
    fn every_file_holds_together_under_its_own_name() {
        for (id, text) in BUILTIN {
            let framework = Framework::from_toml(text, id).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(framework.id(), *id);
        }
    }

    #[test]
    fn every_file_of_the_folder_is_built_in() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/frameworks");
        let files = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        let mut built_in: Vec<_> = builtin_ids().map(|id| format!("{id}.toml")).collect();
        names.sort();
        built_in.sort();
        assert_eq!(names, built_in);
    }
}
