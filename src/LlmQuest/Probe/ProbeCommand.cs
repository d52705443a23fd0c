using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Seam;
using LlmQuest.Terminal;

namespace LlmQuest.Probe;

/// <summary>Loads model files with the native library, as a real use would. A line for each file: <c>ok</c>, or why it is refused.</summary>
internal sealed class ProbeCommand(Streams streams)
{
    public const string Verb = "probe-model";
    private const string Sample = "Hello, 1 world!\n";
    private const int Cells = 32;

    public int Run(string[] paths)
    {
        IModelRuntime runtime = Composition.OpenRuntime(null);
        int status = ExitCodes.Success;
        foreach (string path in paths)
        {
            try
            {
                Load(runtime, Path.GetFullPath(path));
                streams.Output.WriteLine("ok");
            }
            catch (ModelException e)
            {
                streams.Output.WriteLine(e.Message.ReplaceLineEndings(" "));
                status = ExitCodes.Failure;
            }

            streams.Output.Flush();
        }

        return status;
    }

    private static void Load(IModelRuntime runtime, string path)
    {
        using ILanguageModel model = runtime.Load(path, null, CancellationToken.None);
        int[] tokens = model.Tokenize(Sample, parseSpecial: false);
        for (int id = 0; id < model.Card.Vocabulary; id++)
        {
            model.TokenBytes(id, renderSpecial: true);
        }

        using IDecodeContext context = model.CreateContext(new ContextOptions(Cells, MaxSequences: 1, Threads: 1));
        if (GgufFile.ReadCard(path).KvBytesPerToken == 0)
        {
            // An embedding model has no logits to decode.
            return;
        }

        var batch = new DecodeBatch();
        batch.Add(tokens.Length > 0 ? tokens[0] : 0, 0, 0, wantsLogits: true);
        context.Decode(batch, new float[model.Card.Vocabulary], CancellationToken.None);
    }
}
