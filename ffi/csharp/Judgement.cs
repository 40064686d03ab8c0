using System.Collections.Generic;

namespace Chiso
{
    /// <summary>Targets, requirements, reports and agencies of a plan on a day. Immutable.</summary>
    public sealed class Judgement
    {
        private readonly string json;

        internal Judgement(Record record)
        {
            Targets = record.List("targets", item => new TargetJudgement(item));
            Requirements = record.List("requirements", item => new RequirementJudgement(item));
            Reports = record.List("reports", item => new ContentCheck(item));
            Accounts = record.List("accounts", item => new Account(item));
            json = record.Json;
        }

        /// <summary>The targets, held against published results.</summary>
        public IReadOnlyList<TargetJudgement> Targets { get; private set; }

        /// <summary>The requirements, held against counted shares.</summary>
        public IReadOnlyList<RequirementJudgement> Requirements { get; private set; }

        /// <summary>The reports handed in, held against what they have to contain.</summary>
        public IReadOnlyList<ContentCheck> Reports { get; private set; }

        /// <summary>The agencies, each with what speaks for and against it.</summary>
        public IReadOnlyList<Account> Accounts { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>How many of each.</summary>
        public override string ToString()
        {
            return Shown.Number(Targets.Count) + " targets, " + Shown.Number(Requirements.Count) + " requirements, "
                + Shown.Number(Reports.Count) + " reports, " + Shown.Number(Accounts.Count) + " agencies";
        }
    }
}
