namespace LlmQuest.Labs;

/// <summary>Port: texts that a lesson, or a person, keeps in files.</summary>
public interface ITextShelf
{
    /// <summary>A text by the name of its file, or all texts of a folder.</summary>
    /// <param name="name">A path, or a name that is looked for beside the course, in the working folder and among the texts that ship.</param>
    /// <param name="endings">Endings of the files that are wanted of a folder, such as <c>.md</c>.</param>
    ShelfAnswer Read(string name, IReadOnlyList<string> endings);
}
