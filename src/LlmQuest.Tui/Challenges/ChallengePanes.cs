using LlmQuest.Core.Courses;

namespace LlmQuest.Tui.Challenges;

/// <summary>The pane of every type of challenge.</summary>
internal static class ChallengePanes
{
    /// <summary>A new pane for a challenge.</summary>
    public static ChallengePane Of(Challenge challenge) => challenge switch
    {
        ChoiceChallenge choice => new ChoicePane(choice),
        OrderChallenge order => new OrderPane(order),
        MatchChallenge match => new MatchPane(match),
        PredictChallenge predict => new PredictPane(predict),
        SteerChallenge steer => new SteerPane(steer),
        DoChallenge goals => new DoPane(goals),
        TextChallenge or NumberChallenge or ReflectChallenge => new WordsPane(challenge),
        _ => throw challenge.UnknownTo(nameof(ChallengePanes)),
    };
}
