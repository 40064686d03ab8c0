//! The one shape of a plain getter.

/// Reads a value of a handle, or of what is found through one, and writes it to a place of the caller.
///
/// `get!(err, framework, id, framework.0.id())` checks `framework` and `id`, in this order, and then reads;
/// `get!(err, node = find(framework, at)?, id, node.id())` finds first. A macro, since NULL is reported by the name
/// of its argument.
macro_rules! get {
    ($err:ident, $handle:ident, $place:ident, $value:expr) => {
        get!($err, $handle = $crate::handle::shared($handle, stringify!($handle))?, $place, $value)
    };
    ($err:ident, $subject:ident = $found:expr, $place:ident, $value:expr) => {
        $crate::guard::call($err, || {
            let $subject = $found;
            $crate::handle::out($place, stringify!($place))?.give($value)
        })
    };
}
