namespace LlmQuest.Tui.Preview;

/// <summary>A scene of a course.</summary>
/// <param name="Stage">Id of its stage.</param>
/// <param name="Scene">Its id within the stage; empty only for a stage without headings.</param>
internal readonly record struct Place(string Stage, string Scene)
{
    /// <summary>How it is typed.</summary>
    public override string ToString() => Scene.Length > 0 ? $"{Stage}/{Scene}" : Stage;
}
