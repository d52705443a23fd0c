namespace LlmQuest.Core.Engine.Telling;

/// <summary>How near something lies to a look at it, the nearest first.</summary>
internal enum Nearness
{
    /// <summary>Things and people, which have no other verb that shows them.</summary>
    AtHand,

    /// <summary>Ways, treasures and what is folded away.</summary>
    Beside,

    /// <summary>Labs: settings shows the same.</summary>
    Behind,
}
