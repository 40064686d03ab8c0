using System.Collections.Generic;

namespace Chiso
{
    /// <summary>How one agency did, with what speaks for and against it. Immutable.</summary>
    public sealed class Account
    {
        internal Account(Record record)
        {
            Agency = record.Text("agency");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Counts = record.Part("counts", part => new PlanCounts(part));
            Losses = record.List("losses", item => new AreaLoss(item));
            Reasons = record.List("reasons", item => new AccountReason(item));
            Proposal = record.Part("proposal", part => new AccountProposal(part));
        }

        /// <summary>The id of the agency.</summary>
        public string Agency { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Its lines.</summary>
        public PlanCounts Counts { get; private set; }

        /// <summary>Points lost in the areas it leads.</summary>
        public IReadOnlyList<AreaLoss> Losses { get; private set; }

        /// <summary>What speaks for and against it.</summary>
        public IReadOnlyList<AccountReason> Reasons { get; private set; }

        /// <summary>What may be proposed; null where nothing.</summary>
        public AccountProposal Proposal { get; private set; }

        /// <summary>English name, lines and proposal.</summary>
        public override string ToString()
        {
            return NameEn + ": " + Counts + (Proposal == null ? "" : "; " + Proposal);
        }
    }
}
