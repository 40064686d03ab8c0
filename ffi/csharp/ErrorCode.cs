namespace Chiso
{
    /// <summary>
    /// What went wrong: the CHISO_ERROR_ constants of the C interface. 1 to 99 concern the call itself, 100 and
    /// above the data, 900 a defect of the library. Numbers are never reused.
    /// </summary>
    public enum ErrorCode
    {
        /// <summary>An argument is NULL that must not be.</summary>
        NullArgument = 1,

        /// <summary>A text is not UTF-8.</summary>
        InvalidUtf8 = 2,

        /// <summary>An argument is none of the values it can have.</summary>
        ArgumentRange = 3,

        /// <summary>The caller's buffer is too small.</summary>
        BufferTooSmall = 4,

        /// <summary>There is nothing at this index.</summary>
        IndexRange = 5,

        /// <summary>A text is no number.</summary>
        NumberSyntax = 100,

        /// <summary>A number does not fit.</summary>
        NumberRange = 101,

        /// <summary>Too many decimals, and nobody asked for rounding.</summary>
        NumberDecimals = 102,

        /// <summary>NaN or an infinity.</summary>
        NumberNotFinite = 103,

        /// <summary>A framework file is not of the form.</summary>
        FrameworkSyntax = 200,

        /// <summary>A framework does not hold together.</summary>
        FrameworkInvalid = 201,

        /// <summary>No such built-in framework.</summary>
        FrameworkUnknown = 202,

        /// <summary>No edition holds for the year.</summary>
        FrameworkNoEdition = 203,

        /// <summary>No such node.</summary>
        UnknownNode = 300,

        /// <summary>No such fact.</summary>
        UnknownFact = 301,

        /// <summary>A value of the wrong kind.</summary>
        WrongKind = 302,

        /// <summary>A value out of range.</summary>
        OutOfRange = 303,

        /// <summary>Two values for one thing.</summary>
        TwoValues = 304,

        /// <summary>Some facts of a leaf are not declared.</summary>
        Incomplete = 305,

        /// <summary>A result lacks needed parts.</summary>
        MissingParts = 306,

        /// <summary>Nothing of the node applies.</summary>
        NoPoints = 307,

        /// <summary>"Not applicable" where it is not foreseen.</summary>
        NotApplicable = 308,

        /// <summary>An empty denominator the rule says nothing about.</summary>
        EmptyDenominator = 309,

        /// <summary>No line of the rule holds the value.</summary>
        NoLine = 310,

        /// <summary>The year scored is needed and not given.</summary>
        PeriodNeeded = 311,

        /// <summary>The edition does not hold for the year scored.</summary>
        NotInForce = 312,

        /// <summary>Parts exceed their maximum together.</summary>
        JointMaximum = 313,

        /// <summary>Declared facts are not JSON of the form.</summary>
        FactsJson = 314,

        /// <summary>No such unit.</summary>
        UnitUnknown = 400,

        /// <summary>The unit does not exist at that time.</summary>
        UnitNotInForce = 401,

        /// <summary>The name is right, its rank (tỉnh, thành phố) is not.</summary>
        UnitOtherKind = 402,

        /// <summary>A time before the record of units.</summary>
        UnitOutsideRecord = 403,

        /// <summary>A file of units that cannot be read.</summary>
        UnitFile = 404,

        /// <summary>One unit twice in a ranking.</summary>
        RankDuplicate = 500,

        /// <summary>More decimals than published values have.</summary>
        RankPlaces = 501,

        /// <summary>No such group scheme.</summary>
        SchemeUnknown = 502,

        /// <summary>No such group in the scheme.</summary>
        GroupUnknown = 503,

        /// <summary>The limits of the groups were not published.</summary>
        GroupLimits = 504,

        /// <summary>A value on a limit that is stated for neither side.</summary>
        GroupEnd = 505,

        /// <summary>A value outside all groups named.</summary>
        GroupNone = 506,

        /// <summary>Percentiles of nothing.</summary>
        RankNothing = 507,

        /// <summary>Places count from 1.</summary>
        RankPlace = 508,

        /// <summary>A file of group schemes that cannot be read.</summary>
        SchemeFile = 509,

        /// <summary>Bytes are no table of a known kind.</summary>
        TableFormat = 700,

        /// <summary>A table is in no known encoding.</summary>
        TableEncoding = 701,

        /// <summary>A workbook is protected by a password.</summary>
        TablePassword = 702,

        /// <summary>A workbook is damaged.</summary>
        TableDamaged = 703,

        /// <summary>A table is larger than the limits allow.</summary>
        TableTooLarge = 704,

        /// <summary>No such sheet in the workbook.</summary>
        SheetUnknown = 705,

        /// <summary>No row names the columns of a criteria table.</summary>
        TableNoHeader = 706,

        /// <summary>A criteria table lacks a column.</summary>
        ColumnMissing = 707,

        /// <summary>Two columns of a criteria table have the same meaning.</summary>
        ColumnTwice = 708,

        /// <summary>Text stands where points belong.</summary>
        CellPoints = 709,

        /// <summary>A formula for which the file stores no value.</summary>
        CellFormula = 710,

        /// <summary>A formula of a cell failed.</summary>
        CellFailed = 711,

        /// <summary>One number for two criteria.</summary>
        NumberTwice = 712,

        /// <summary>Nothing is scored below the heads.</summary>
        TableNoCriteria = 713,

        /// <summary>A reading is not of the notation.</summary>
        ReadingNotation = 714,

        /// <summary>The file of a table cannot be read.</summary>
        TableFile = 715,

        /// <summary>A defect of the library itself; facts being changed should be disposed of. Please report it.</summary>
        Panic = 900,
    }
}
