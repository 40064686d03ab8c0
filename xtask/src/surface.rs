//! The C surface as the sources of `ffi/src` spell it out: handles, constants and exports, in the order of
//! `lib.rs`, which is that of the header.

use std::fmt;
use std::fs;
use std::path::Path;

use syn::{
    Attribute, Expr, Fields, FnArg, Item, ItemConst, ItemFn, Lit, Meta, Pat, ReturnType, UnOp, Visibility,
};

use crate::Result;

/// All that C sees.
pub(crate) struct Surface {
    pub modules: Vec<Module>,
}

/// What one file of `ffi/src` adds.
pub(crate) struct Module {
    pub name: String,
    pub handles: Vec<Handle>,
    /// Names of structs whose fields C sees.
    pub records: Vec<String>,
    pub constants: Vec<Constant>,
    pub functions: Vec<Function>,
}

/// An opaque type.
pub(crate) struct Handle {
    pub name: String,
    pub docs: String,
}

/// A constant; `value` is written as in Rust: `12`, `-1`, `i32::MIN`.
pub(crate) struct Constant {
    pub name: String,
    pub docs: String,
    pub kind: String,
    pub value: String,
}

/// An export. `returns` is `None` where it returns nothing.
pub(crate) struct Function {
    pub name: String,
    pub docs: String,
    pub arguments: Vec<Argument>,
    pub returns: Option<Type>,
}

/// An argument of an export.
pub(crate) struct Argument {
    pub name: String,
    pub kind: Type,
}

/// A type of C: a name behind pointers, the outermost first.
pub(crate) struct Type {
    pub pointers: Vec<Pointer>,
    pub name: String,
}

/// A step to a value, which is only read (`*const`) or may be written (`*mut`).
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Pointer {
    Const,
    Mut,
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for pointer in &self.pointers {
            f.write_str(match pointer {
                Pointer::Const => "*const ",
                Pointer::Mut => "*mut ",
            })?;
        }
        f.write_str(&self.name)
    }
}

impl Surface {
    pub(crate) fn read(sources: &Path) -> Result<Surface> {
        let mut modules = Vec::new();
        for item in parse(&sources.join("lib.rs"))?.items {
            if let Item::Mod(module) = item
                && module.content.is_none()
            {
                let name = module.ident.to_string();
                let file = parse(&sources.join(&name).with_extension("rs"))?;
                modules.push(Module::of(name, file)?);
            }
        }
        Ok(Surface { modules })
    }

    pub(crate) fn handles(&self) -> impl Iterator<Item = &Handle> {
        self.modules.iter().flat_map(|module| &module.handles)
    }

    pub(crate) fn constants(&self) -> impl Iterator<Item = &Constant> {
        self.modules.iter().flat_map(|module| &module.constants)
    }

    pub(crate) fn functions(&self) -> impl Iterator<Item = &Function> {
        self.modules.iter().flat_map(|module| &module.functions)
    }

    pub(crate) fn is_record(&self, name: &str) -> bool {
        self.modules.iter().any(|module| module.records.iter().any(|record| record == name))
    }
}

fn parse(path: &Path) -> Result<syn::File> {
    let source = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(syn::parse_file(&source).map_err(|error| format!("{}: {error}", path.display()))?)
}

impl Module {
    pub(crate) fn of(name: String, file: syn::File) -> Result<Module> {
        let mut module =
            Module { name, handles: vec![], records: vec![], constants: vec![], functions: vec![] };
        for item in file.items {
            match item {
                Item::Struct(item) if public(&item.vis) => {
                    let name = item.ident.to_string();
                    match (represented(&item.attrs), &item.fields) {
                        (true, Fields::Named(_)) => module.records.push(name),
                        (true, _) => return Err(format!("{name}: a struct of C has named fields").into()),
                        (false, _) => module.handles.push(Handle { name, docs: docs(&item.attrs) }),
                    }
                }
                Item::Const(item) if public(&item.vis) => module.constants.push(constant(&item)?),
                Item::Fn(item) if exported(&item) => module.functions.push(function(&item)?),
                _ => {}
            }
        }
        Ok(module)
    }
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn represented(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("repr"))
}

/// What cbindgen ignores, such as an export for tests, is not part of the surface.
fn exported(item: &ItemFn) -> bool {
    public(&item.vis) && item.sig.abi.is_some() && !docs(&item.attrs).contains("cbindgen:ignore")
}

/// The doc comment, its lines as written.
fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(line) => Some(line.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn constant(item: &ItemConst) -> Result<Constant> {
    let name = item.ident.to_string();
    let kind = kind(&item.ty).map_err(|error| format!("{name}: {error}"))?.to_string();
    let value =
        value(&item.expr).ok_or_else(|| format!("{name}: neither a whole number nor a bound of a type"))?;
    Ok(Constant { docs: docs(&item.attrs), name, kind, value })
}

fn value(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => Some(number.base10_digits().to_owned()),
            _ => None,
        },
        Expr::Unary(negated) if matches!(negated.op, UnOp::Neg(_)) => {
            Some(format!("-{}", value(&negated.expr)?))
        }
        Expr::Path(path) => {
            let names: Vec<_> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            Some(names.join("::"))
        }
        _ => None,
    }
}

fn function(item: &ItemFn) -> Result<Function> {
    let name = item.sig.ident.to_string();
    let arguments = item.sig.inputs.iter().map(argument).collect::<Result<_>>();
    let arguments = arguments.map_err(|error| format!("{name}: {error}"))?;
    let returns = match &item.sig.output {
        ReturnType::Default => None,
        ReturnType::Type(_, output) => Some(kind(output).map_err(|error| format!("{name}: {error}"))?),
    };
    Ok(Function { docs: docs(&item.attrs), name, arguments, returns })
}

fn argument(input: &FnArg) -> Result<Argument> {
    let FnArg::Typed(typed) = input else {
        return Err("an export takes no self".into());
    };
    let Pat::Ident(name) = typed.pat.as_ref() else {
        return Err("an argument without a name of its own".into());
    };
    let name = name.ident.to_string();
    let kind = kind(&typed.ty).map_err(|error| format!("argument {name}: {error}"))?;
    Ok(Argument { name, kind })
}

fn kind(written: &syn::Type) -> Result<Type> {
    let mut pointers = Vec::new();
    let mut inner = written;
    while let syn::Type::Ptr(pointer) = inner {
        pointers.push(if pointer.mutability.is_some() { Pointer::Mut } else { Pointer::Const });
        inner = &pointer.elem;
    }
    match inner {
        syn::Type::Path(path) => match path.path.get_ident() {
            Some(name) => Ok(Type { pointers, name: name.to_string() }),
            None => Err("a type that is not one plain name behind raw pointers".into()),
        },
        _ => Err("a type that is not one plain name behind raw pointers".into()),
    }
}
