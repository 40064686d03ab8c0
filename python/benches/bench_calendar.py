"""Working days in bulk beside numpy, polars and the package holidays, in one run.

Rows are random starts of 2015 to 2026 and 1 to 30 working days. "swaps exact" gives numpy the weekmask of all seven
days and lists every day off as a holiday, which is its only way to a worked Saturday.

    python python/benches/bench_calendar.py [rows]
"""

import datetime as dt
import sys
import time
import warnings

import numpy as np

import chiso

try:
    import polars as pl
except ImportError:
    pl = None
try:
    import holidays
except ImportError:
    holidays = None

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
RUNS = 5
FIRST, LAST = dt.date(2015, 1, 1), dt.date(2027, 12, 31)


def best(work, runs=RUNS):
    """The shortest of several runs, in seconds, and the result."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), result


def report(name, seconds, ours, rows=ROWS):
    per_row = seconds / rows * 1e9
    ratio = per_row / (ours / ROWS * 1e9)
    print(f"  {name:44} {seconds * 1e3:10.1f} ms {per_row:12.1f} ns a row {ratio:10.1f} x")


def main():
    warnings.simplefilter("ignore", chiso.ProvisionalWarning)
    random = np.random.default_rng(1)
    starts = np.datetime64("2015-01-01") + random.integers(0, 4300, ROWS).astype("timedelta64[D]")
    counts = random.integers(1, 31, ROWS)
    cal = chiso.Calendar.vietnam()

    days = [FIRST + dt.timedelta(n) for n in range((LAST - FIRST).days + 1)]
    off = [day for day in days if not cal.is_working_day(day)]
    exact = np.busdaycalendar(weekmask="1111111", holidays=np.array(off, "datetime64[D]"))
    plain = np.busdaycalendar(holidays=np.array([day for day in off if day.weekday() < 5], "datetime64[D]"))

    print(f"add 1 to 30 working days, {ROWS:,} rows, best of {RUNS}")
    ours, due = best(lambda: cal.add_working_days(starts, counts))
    report("chiso, numpy datetime64[D]", ours, ours)
    seconds, expected = best(lambda: np.busday_offset(starts, counts, roll="backward", busdaycal=exact), 2)
    report("numpy busday_offset, swaps exact", seconds, ours)
    assert (due == expected).all(), "numpy with swaps exact must agree"
    seconds, found = best(lambda: np.busday_offset(starts, counts, roll="backward", busdaycal=plain), 2)
    report(f"numpy busday_offset, holidays only ({(found != expected).mean():.1%} wrong)", seconds, ours)
    if pl is not None:
        frame = pl.DataFrame({"start": starts.astype("datetime64[ms]"), "count": counts}).with_columns(
            pl.col("start").cast(pl.Date), pl.col("count").cast(pl.Int32)
        )
        seconds, series = best(lambda: cal.add_working_days(frame["start"], frame["count"]))
        report("chiso, polars Series", seconds, ours)
        assert (series.to_numpy() == expected).all()
        weekdays_off = [day for day in off if day.weekday() < 5]
        add = pl.col("start").dt.add_business_days("count", holidays=weekdays_off, roll="backward")
        seconds, _ = best(lambda: frame.select(add), 2)
        report("polars add_business_days, holidays only", seconds, ours)
    if holidays is not None:
        few = min(ROWS, 2_000)
        vietnam = holidays.country_holidays("VN", years=range(2014, 2028))
        pairs = list(zip(starts[:few].tolist(), counts[:few].tolist(), strict=True))
        seconds, found = best(lambda: [vietnam.get_nth_working_day(day, count) for day, count in pairs], 1)
        wrong = np.mean(np.array(found, "datetime64[D]") != expected[:few])
        report(f"holidays get_nth_working_day ({wrong:.1%} wrong)", seconds, ours, few)

    print(f"count working days, {ROWS:,} rows, best of {RUNS}")
    ours, found = best(lambda: cal.count_working_days(starts, due))
    report("chiso, numpy datetime64[D]", ours, ours)
    assert (found == counts).all(), "counting must undo adding"
    # numpy counts from the start to the day before the end.
    after, through = starts + 1, due + 1
    seconds, found = best(lambda: np.busday_count(after, through, busdaycal=exact), 2)
    report("numpy busday_count, swaps exact", seconds, ours)
    assert (found == counts).all()
    seconds, _ = best(lambda: np.busday_count(after, through, busdaycal=plain), 2)
    report("numpy busday_count, holidays only", seconds, ours)
    if pl is not None:
        ends = frame.with_columns(pl.Series("end", series))
        count = pl.business_day_count("start", "end", holidays=weekdays_off)
        seconds, _ = best(lambda: ends.select(count), 2)
        report("polars business_day_count, holidays only", seconds, ours)


if __name__ == "__main__":
    main()
