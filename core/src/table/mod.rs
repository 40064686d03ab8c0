//! Criteria tables in, from CSV, TSV and XLSX.

pub mod read;
