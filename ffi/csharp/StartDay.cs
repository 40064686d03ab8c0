namespace Chiso
{
    /// <summary>How the day on which counting starts is taken.</summary>
    public enum StartDay
    {
        /// <summary>The first day is not counted (Civil Code 91/2015/QH13, Article 147): the usual reading.</summary>
        Excluded = 0,

        /// <summary>The first day is counted if it is a working day.</summary>
        Included = 1,

        /// <summary>A start on a day off is moved to the next working day, which is not counted.</summary>
        RollForward = 2,

        /// <summary>A start on a day off is moved to the working day before it, which is not counted.</summary>
        RollBackward = 3,
    }
}
