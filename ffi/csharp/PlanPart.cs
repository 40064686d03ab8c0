namespace Chiso
{
    /// <summary>A part of a plan that can be listed.</summary>
    public enum PlanPart
    {
        /// <summary>Tasks of the annex.</summary>
        Tasks = 1,

        /// <summary>Reports and documents to hand in.</summary>
        Reports = 2,

        /// <summary>Standing duties.</summary>
        Duties = 3,

        /// <summary>Targets on published results.</summary>
        Targets = 4,

        /// <summary>Requirements that can be measured.</summary>
        Requirements = 5,

        /// <summary>Areas and who answers for them.</summary>
        Areas = 6,

        /// <summary>Dimensions to keep or improve.</summary>
        Dimensions = 7,

        /// <summary>Agencies the plan names, alone or under a collective wording.</summary>
        Agencies = 8,

        /// <summary>Collective wordings of its register.</summary>
        Collectives = 9,

        /// <summary>Acts and documents it rests on.</summary>
        Basis = 10,

        /// <summary>Results it starts from.</summary>
        Baseline = 11,

        /// <summary>Rules on what reports contain.</summary>
        Contents = 12,

        /// <summary>Rules on what may be proposed.</summary>
        Consequences = 13,

        /// <summary>To whom it was sent.</summary>
        Recipients = 14,
    }
}
