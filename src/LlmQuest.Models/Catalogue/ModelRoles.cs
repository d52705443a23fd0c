namespace LlmQuest.Models.Catalogue;

/// <summary>What a model is for.</summary>
public static class ModelRoles
{
    /// <summary>Goes on with a text.</summary>
    public const string Base = "base";

    /// <summary>Answers.</summary>
    public const string Instruct = "instruct";

    /// <summary>Turns a text into a vector.</summary>
    public const string Embedding = "embedding";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = [Base, Instruct, Embedding];
}
