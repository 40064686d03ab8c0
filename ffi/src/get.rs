//! The one shape of a getter.

/// Reads something of a handle, or of what is found through one, and writes it to places of the caller.
///
/// - `get!(err, framework, id, framework.0.id())`: one result. `framework` and `id` are checked, in this order,
///   then the value is read.
/// - `get!(err, node = find(framework, node)?, id, node.id())`: the same for what is found first.
/// - `get!(err, status, (known, done), status.0.done)`: a result that may not be known.
/// - `get!(err, calendar, [first, last], [calendar.0.first(), calendar.0.last()])`: several results, all of them read
///   before the first is written.
///
/// A macro, since NULL is reported by the name of its argument.
macro_rules! get {
    ($err:ident, $handle:ident, $($rest:tt)+) => {
        get!($err, $handle = $crate::handle::shared($handle, stringify!($handle))?, $($rest)+)
    };
    ($err:ident, $subject:pat_param = $found:expr, $place:ident, $value:expr) => {
        $crate::guard::call($err, || {
            let $subject = $found;
            $crate::handle::out($place, stringify!($place))?.give($value)
        })
    };
    ($err:ident, $subject:pat_param = $found:expr, ($known:ident, $place:ident), $value:expr) => {
        $crate::guard::call($err, || {
            let $subject = $found;
            let $known = $crate::handle::out($known, stringify!($known))?;
            $known.give_known($crate::handle::out($place, stringify!($place))?, $value)
        })
    };
    ($err:ident, $subject:pat_param = $found:expr, [$($place:ident),+], [$($value:expr),+ $(,)?]) => {
        $crate::guard::call($err, || {
            let $subject = $found;
            $(let $place = $crate::handle::out($place, stringify!($place))?;)+
            $(let $place = ($place, $value);)+
            $($place.0.set($place.1);)+
            Ok(())
        })
    };
}
