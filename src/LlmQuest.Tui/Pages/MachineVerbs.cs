using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>What is asked about the machine: its models, and whether all is well.</summary>
/// <param name="models">The models.</param>
/// <param name="doctor">Looks at all that the adventure needs.</param>
internal sealed class MachineVerbs(IModelShelf models, IDoctor doctor)
{
    private readonly ModelsPage _models = new(models);

    public ProgramReply Models(string typed)
    {
        string[] words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
        {
            return ProgramReply.Of("Say what and which: models use ID, models pull ID or models verify ID. models lists them.");
        }

        if (words.Length >= 2)
        {
            _models.Begin(words[0].ToLowerInvariant(), words[1]);
        }
        else
        {
            _models.Refresh();
        }

        return ProgramReply.Of(_models) with { Settled = _models.Settled };
    }

    public ProgramReply Doctor()
    {
        var page = new DoctorPage();
        page.Begin(() => doctor.ExamineAsync(CancellationToken.None));
        return ProgramReply.Of(page) with { Settled = page.Settled };
    }
}
