namespace LlmQuest.Core.Worlds;

/// <summary>Where an exit leads: <c>#scene</c>, <c>stage</c> or <c>stage#scene</c>.</summary>
public static class Target
{
    /// <summary>The stage and the scene; either may be empty.</summary>
    public static (string Stage, string Scene) Split(string to)
    {
        int mark = to.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (to, "") : (to[..mark], to[(mark + 1)..]);
    }
}
