using System.Text.RegularExpressions;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Links;
using LlmQuest.Content.Stages;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at links and pictures: what they lead to is there, within the course, and said in words. Nothing is followed, and nothing outside the folder is touched.</summary>
internal sealed partial class LinkCheck : ICourseCheck
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];
    private static readonly HashSet<string> Idle = ["", "here", "click here", "click", "click this", "click on this link", "this", "this link", "link", "the link", "a link", "more", "read more", "see here", "see this", "over here"];

    public void Look(CourseReading reading)
    {
        var files = new LinkTargets(reading);
        foreach (StageReading stage in reading.Stages)
        {
            foreach (FoundLink link in stage.Links)
            {
                LookAtWords(link, reading.Report);
                LookAtTarget(link, stage, files, reading.Report);
            }
        }
    }

    private static void LookAtWords(FoundLink link, Report report)
    {
        if (link.Kind == LinkKind.Link)
        {
            string words = Signs().Replace(link.Words, " ").Trim().ToLowerInvariant();
            if (Idle.Contains(words))
            {
                report.Add(Rules.LinkSaysNothing, link.At, link.Words.Trim());
            }
        }
        else if (link.AltText is null)
        {
            report.Add(link.Words.Trim().Length == 0 ? Rules.ImageWithoutWords : Rules.ImageWithoutAlt, link.At, link.Target);
        }
    }

    private static void LookAtTarget(FoundLink link, StageReading stage, LinkTargets files, Report report)
    {
        // Browsers leave out control characters and blanks, and so does a hidden scheme.
        string target = string.Concat(link.Target.Where(c => !char.IsControl(c))).Trim();
        if (Scheme().Match(target) is { Success: true } scheme)
        {
            if (!Schemes.Contains(scheme.Groups[1].Value.ToLowerInvariant()))
            {
                report.Add(Rules.SchemeRefused, link.TargetAt, scheme.Value);
            }

            return;
        }

        int mark = target.IndexOf('#', StringComparison.Ordinal);
        string anchor = mark < 0 ? "" : Uri.UnescapeDataString(target[(mark + 1)..]);
        string path = Uri.UnescapeDataString((mark < 0 ? target : target[..mark]).Split('?')[0]);
        StageReading? meant = path.Length == 0 && mark >= 0 ? stage : null;
        if (meant is null && !Found(link, stage, path, files, report, out meant))
        {
            return;
        }

        bool isEmpty = path.Length == 0 && anchor.Length == 0;
        if (meant?.Stage is not null && (isEmpty || (anchor.Length > 0 && !meant.Anchors.Contains(anchor))))
        {
            report.Add(Rules.AnchorMissing, link.TargetAt, "#" + anchor, Path.GetFileName(meant.Source.File), files.Meant.Near(anchor, meant.Anchors));
        }
    }

    private static bool Found(FoundLink link, StageReading stage, string path, LinkTargets files, Report report, out StageReading? meant)
    {
        bool isLink = link.Kind == LinkKind.Link;
        string? resolved = files.Resolve(stage, path);
        if (IsThere(resolved, isLink, files, out meant) || IsThere(files.OnSite(stage, path, isLink), isLink, files, out meant))
        {
            return true;
        }

        if (resolved is null)
        {
            report.Add(path.Length == 0 ? Rules.LinkedFileMissing : Rules.OutsideCourse, link.TargetAt, path, "");
            return false;
        }

        report.Add(isLink ? Rules.LinkedFileMissing : Rules.ImageMissing, link.TargetAt, path, isLink ? files.DidYouMean(stage, path) : "");
        return false;
    }

    private static bool IsThere(string? resolved, bool isLink, LinkTargets files, out StageReading? meant)
    {
        meant = resolved is null ? null : files.StageOf(resolved);
        return resolved is not null && (meant is not null ? isLink : files.IsThere(resolved, isLink));
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[\s\p{P}\p{S}]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}
