using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>The pages of a run.</summary>
internal static class RunPages
{
    /// <summary>The page of a verb that the run has answered in words, or null.</summary>
    public static IPane? Of(Verb verb, IStageSession session, Func<Preferences> preferences) => verb switch
    {
        Verb.Map => new MapPage(session, preferences),
        Verb.Journal => new JournalPage(session),
        Verb.Inventory => new TreasuresPage(session),
        Verb.Glossary => new GlossaryPage(session),
        Verb.Score => new ScorePage(session),
        Verb.Help when !AskedOfOneVerb(session) => Help(session, preferences()),
        _ => null,
    };

    /// <summary>What can be done; of a run, here.</summary>
    public static IPane Help(IStageSession? session, Preferences preferences) => new HelpPage(session, preferences);

    /// <summary>What is shown when a stage was passed a moment ago.</summary>
    public static IPane Card(IStageSession session) => new ClearCardPage(ClearCard.Of(session));

    /// <summary>What is meant for instructors.</summary>
    public static IPane Instructor(IStageSession session) => new InstructorPage(session);

    /// <summary>The parameters of the lab; null where none is.</summary>
    public static IPane? Parameters(IStageSession session) => Current.Lab(session.World, session.State) is { } lab ? new ParametersPage(session, lab) : null;

    private static bool AskedOfOneVerb(IStageSession session)
        => session.Transcript.LastOrDefault(entry => entry.Kind == TranscriptKind.Command) is { } asked && CommandParser.Parse(asked.Text).Rest.Length > 0;
}
