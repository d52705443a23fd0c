using System.Globalization;

namespace LlmQuest.Models.Catalogue;

/// <summary>A catalogue that cannot be read. The message is a clause that begins with the line.</summary>
internal sealed class CatalogFormatException(long line, string problem)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"line {line}: {problem}"));
