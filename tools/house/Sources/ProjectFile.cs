using System.Xml.Linq;

namespace LlmQuest.House.Sources;

/// <summary>What matters here of a project file.</summary>
internal sealed class ProjectFile
{
    private static readonly string[] SdkUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
    private readonly XDocument _document;
    private readonly string _path;

    /// <param name="path">Where it is, as a full path.</param>
    /// <param name="document">What stands in it.</param>
    public ProjectFile(string path, XDocument document)
    {
        _path = path;
        _document = document;
        AssemblyName = Property("AssemblyName").LastOrDefault() ?? Path.GetFileNameWithoutExtension(path);
    }

    public string AssemblyName { get; }

    public string[] Constants => [.. Property("DefineConstants").SelectMany(value => value.Split(';')).Where(word => !word.StartsWith('$')).Except(["LLAMASHARP"])];

    public string[] References => [.. Includes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

    public string[] Friends => [.. Includes("InternalsVisibleTo")];

    /// <summary>The SDK's implicit usings, the project's and, for tests, those of the folder.</summary>
    public string[] Usings => [.. SdkUsings, .. Includes("Using"), .. FolderUsings()];

    /// <summary>Files of other folders that it compiles, as full paths.</summary>
    public string[] Linked => [.. Includes("Compile").SelectMany(Expanded).Select(path => Path.GetFullPath(path, Path.GetDirectoryName(_path)!))];

    private IEnumerable<string> Property(string name) => _document.Descendants(name).Select(element => element.Value);

    private IEnumerable<string> Includes(string item)
        => _document.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>().SelectMany(value => value.Split(';'));

    private IEnumerable<string> FolderUsings()
    {
        string props = Path.GetFullPath("../Directory.Build.props", Path.GetDirectoryName(_path)!);
        return !File.Exists(props) ? [] : XDocument.Load(props).Descendants("Using").Select(element => element.Attribute("Include")!.Value);
    }

    /// <summary>Writes out <c>@(Name->'pattern with %(Identity)')</c>; anything else stands for itself.</summary>
    private IEnumerable<string> Expanded(string include)
    {
        if (!include.StartsWith("@(", StringComparison.Ordinal))
        {
            return [include];
        }

        string name = include[2..include.IndexOf("->", StringComparison.Ordinal)];
        string pattern = include.Split('\'')[1];
        return Includes(name).Select(identity => pattern.Replace("%(Identity)", identity, StringComparison.Ordinal));
    }
}
