using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>What the doctor found.</summary>
internal sealed class DoctorPage() : BackgroundPage<IReadOnlyList<DoctorLine>>("Doctor", "The doctor looks at the machine, tries the model and checks its files …")
{
    private const string Stop = "STOP";
    private const int MarkColumns = 6;
    private const int MostColumns = 34;

    protected override IEnumerable<Row> Rows(IReadOnlyList<DoctorLine> found, int width)
    {
        int columns = Math.Min(MostColumns, MarkColumns + 1 + found.Max(line => line.Topic.Length));
        int blocking = found.Count(line => line.Mark == Stop);
        return
        [
            Row.Of(blocking == 0 ? "The adventure can be played." : $"{Quantity.Of(blocking, "thing")} in the way of playing: see the lines marked {Stop}.", blocking == 0 ? Tone.Good : Tone.Bad),
            Row.Empty,
            .. found.SelectMany(line => Lines(line, columns, width)),
        ];
    }

    private static IEnumerable<Row> Lines(DoctorLine line, int columns, int width)
    {
        Tone tone = line.Mark switch { Stop => Tone.Bad, "note" => Tone.Warning, _ => Tone.Normal };
        return Fields.Named($"{line.Mark,-5} {line.Topic}", line.Text, columns, width, tone: tone)
            .Concat(line.Fix.Length == 0 ? [] : Fields.Named("", $"-> {line.Fix}", columns, width));
    }
}
