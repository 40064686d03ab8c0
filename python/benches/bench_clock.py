"""Working time in bulk, and registers of dossiers, beside row loops over the same tables and beside pandas.

Rows are random receipts of 2019 to 2023 at all hours, limits of 1 to 30 working days, and ends of work around them.
The pandas rival has the due days from numpy's busday_offset with swaps exact, and compares days; it knows neither
cut-off hours nor pauses nor waiting.

    python python/benches/bench_clock.py [rows]
"""

import datetime as dt
import sys
import time
import warnings

import numpy as np

import chiso

try:
    import pandas as pd
except ImportError:
    pd = None

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
LOOP = 20_000
AS_OF = dt.date(2024, 12, 20)


def best(work, rows, runs=5):
    """Nanoseconds for a row in the shortest of several runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) / rows * 1e9


def report(name, each, ours):
    print(f"  {name:58} {each:10.1f} ns a row {each / ours:9.1f} x")


def main():
    warnings.simplefilter("ignore", chiso.ProvisionalWarning)
    random = np.random.default_rng(1)
    cal = chiso.Calendar.vietnam()
    hours = cal.working_hours
    received = np.datetime64("2019-01-01", "s") + random.integers(0, 5 * 365 * 86_400, ROWS)
    seconds = random.integers(1, 30 * 27_000, ROWS)
    limits = random.integers(1, 31, ROWS, dtype="int32")
    done = received + random.integers(0, 45 * 86_400, ROWS)

    print(f"working time, {ROWS:,} rows")
    ours = best(lambda: hours.add(received, seconds), ROWS)
    report("chiso working_hours.add", ours, ours)
    rows = list(zip(received[:LOOP].tolist(), seconds[:LOOP].tolist(), strict=True))
    report("a loop of single calls", best(lambda: [hours.add(*row) for row in rows], LOOP), ours)

    print(f"dossiers by date, {ROWS:,} rows")
    register = {"received": received, "limit": limits, "finished": done}
    ours = best(lambda: chiso.classify_dossiers(register, calendar=cal, as_of=AS_OF), ROWS)
    report("chiso.classify_dossiers", ours, ours)
    if pd is not None:
        days = np.arange(np.datetime64("2015-01-01"), np.datetime64("2027-01-01"))
        off = days[~np.array([cal.is_working_day(day) for day in days.tolist()])]
        exact = np.busdaycalendar(weekmask="1111111", holidays=off)
        frame = pd.DataFrame(register)

        def with_pandas():
            start = frame["received"].to_numpy().astype("datetime64[D]")
            due = np.busday_offset(start, frame["limit"], roll="backward", busdaycal=exact)
            end = frame["finished"].to_numpy().astype("datetime64[D]")
            return np.select([end < due, end == due], ["early", "on-time"], "late")

        report("pandas and busday_offset, swaps exact", best(with_pandas, ROWS, 3), ours)
    rows = list(zip(received[:LOOP].tolist(), limits[:LOOP].tolist(), done[:LOOP].tolist(), strict=True))

    def clocks():
        for start, limit, end in rows:
            clock = chiso.DossierClock(chiso.Limit.of(limit, "working-days"), start, cal)
            clock.record("finished", end).status(AS_OF).punctuality()

    report("a clock for each dossier", best(clocks, LOOP, 3), ours)


if __name__ == "__main__":
    main()
