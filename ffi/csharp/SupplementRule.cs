namespace Chiso
{
    /// <summary>What papers that were asked for do to the term when they come in.</summary>
    public enum SupplementRule
    {
        /// <summary>What the rules say.</summary>
        ByRules = 0,

        /// <summary>The whole term starts again (Decree 61/2018/NĐ-CP, Article 19(4)).</summary>
        Restart = 1,

        /// <summary>The time of waiting is left out, and the rest of the term goes on.</summary>
        Pause = 2,
    }
}
