using System.Globalization;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>The learners on this machine.</summary>
/// <param name="profiles">The profiles, the one that plays first.</param>
/// <param name="now">Now.</param>
internal sealed class ProfilesPage(IReadOnlyList<ProfileLine> profiles, DateTimeOffset now) : Page("Profiles")
{
    private const int NameColumns = 20;

    public override IReadOnlyList<Row> Rows(int width) =>
    [
        .. Row.Wrap("Go on as one of them with profiles NAME. profiles new NAME begins a run for somebody new.", width, Tone.Faint),
        Row.Empty,
        .. profiles.SelectMany((profile, i) => Fields.Named(profile.Name, About(profile, isFirst: i == 0), NameColumns, width, $"profiles {profile.Name}")),
        Row.Empty,
        Row.Of(new Part("[new profile]", Tone.Deed) { Deed = $"{Deeds.Fill}profiles new " }),
    ];

    private string About(ProfileLine profile, bool isFirst)
    {
        string place = profile.Stage.Length > 0 ? $"{profile.Course}: {profile.Stage}" : profile.Course;
        string[] parts =
        [
            .. isFirst ? ["plays now"] : Array.Empty<string>(),
            profile.HasRun ? place : "nothing played yet",
            profile.Xp is { } xp ? string.Create(CultureInfo.InvariantCulture, $"{xp} XP") : "",
            profile.Last is { } last ? Times.Ago(last, now) : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
