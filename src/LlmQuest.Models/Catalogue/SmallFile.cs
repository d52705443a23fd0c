using LlmQuest.Inference;
using YamlDotNet.RepresentationModel;

namespace LlmQuest.Models.Catalogue;

/// <summary>A YAML file beside the saves, written whole or not at all.</summary>
internal static class SmallFile
{
    /// <summary>The file's text, or null when there is no such file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="what">What the file is, in a sentence.</param>
    /// <param name="fix">What to do when it is damaged.</param>
    /// <exception cref="ModelException">The file cannot be read.</exception>
    public static string? Read(string path, string what, string fix)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The {what} {path} cannot be read ({e.Message.TrimEnd('.')}): make it readable, or {fix}.", e);
        }
    }

    /// <summary>Runs a reader and tells its complaint in one sentence.</summary>
    /// <exception cref="ModelException">The text is damaged.</exception>
    public static T Parse<T>(string path, string what, string fix, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (CatalogFormatException e)
        {
            throw new ModelException($"The {what} {path} cannot be read ({e.Message}): mend that line, or {fix}.", e);
        }
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="ModelException">The folder cannot be written.</exception>
    public static void Write(string path, string heading, YamlMappingNode content)
    {
        string draft = path + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var writer = new StreamWriter(draft))
            {
                writer.NewLine = "\n";
                writer.WriteLine($"# {heading}");
                new YamlStream(new YamlDocument(content)).Save(writer, assignAnchors: false);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The file {path} cannot be written ({e.Message.TrimEnd('.')}): make its folder writable, or choose another one with --saves FOLDER.", e);
        }
    }
}
