using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>What is true of a whole plan. Immutable.</summary>
    public sealed class PlanSummary
    {
        internal PlanSummary(Record record)
        {
            Id = record.Text("id");
            Bilingual title = record.Both("title");
            Title = title.Vi;
            TitleEn = title.En;
            Act = record.Part("act", part => new Act(part.Text("number"), part.Day("date").Value));
            Unit = record.Text("unit");
            Year = record.Count("year");
            From = record.Day("from").Value;
            To = record.Day("to").Value;
            Completeness = record.Word<FrameworkStatus>("status").Value;
            Missing = record.Texts("missing");
            Notes = record.Texts("notes");
            Register = record.Text("register");
            Source = record.Part("source", part => new Source(part));
            Issuer = record.Part("issuer", part => new Party(part));
            Survey = record.Part("survey", part => new PlanSurvey(part));
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its title, in Vietnamese.</summary>
        public string Title { get; private set; }

        /// <summary>Its title, in English.</summary>
        public string TitleEn { get; private set; }

        /// <summary>The act that issued it.</summary>
        public Act Act { get; private set; }

        /// <summary>The province.</summary>
        public string Unit { get; private set; }

        /// <summary>The year.</summary>
        public int Year { get; private set; }

        /// <summary>Its first day.</summary>
        public DateTime From { get; private set; }

        /// <summary>Its last day.</summary>
        public DateTime To { get; private set; }

        /// <summary>Whether all of it is known.</summary>
        public FrameworkStatus Completeness { get; private set; }

        /// <summary>What is not known of it.</summary>
        public IReadOnlyList<string> Missing { get; private set; }

        /// <summary>What its text leaves open or says in two ways.</summary>
        public IReadOnlyList<string> Notes { get; private set; }

        /// <summary>The register of its agencies; null where it has its own.</summary>
        public string Register { get; private set; }

        /// <summary>Where it is from.</summary>
        public Source Source { get; private set; }

        /// <summary>Who issued it; null where that is not stated.</summary>
        public Party Issuer { get; private set; }

        /// <summary>A survey that it describes; null where there is none.</summary>
        public PlanSurvey Survey { get; private set; }

        /// <summary>Id and English title.</summary>
        public override string ToString()
        {
            return Id + ": " + TitleEn;
        }
    }
}
