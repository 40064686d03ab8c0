namespace Chiso
{
    /// <summary>How the day on which counting of working days starts is taken.</summary>
    public enum StartDay
    {
        /// <summary>It is not counted (Civil Code 91/2015/QH13, Article 147): the usual reading.</summary>
        Excluded = 0,

        /// <summary>It is counted if it is a working day.</summary>
        Included = 1,

        /// <summary>On a day off it is moved to the next working day, which is not counted.</summary>
        RollForward = 2,

        /// <summary>On a day off it is moved to the working day before it, which is not counted.</summary>
        RollBackward = 3,
    }
}
