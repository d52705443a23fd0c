using Jint;
using Jint.Native;
using Jint.Runtime;

namespace LlmQuest.Inference.Chat;

/// <summary><c>@huggingface/jinja</c> in a JavaScript interpreter with limits of time, memory and depth. Safe from any thread; one call at a time.</summary>
public sealed class JinjaEvaluator : IDisposable
{
    private const long MemoryLimit = 256L * 1024 * 1024;
    private const int RecursionLimit = 1000;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private readonly Engine _engine = new(Limit);

    /// <summary>Reads the evaluator into the interpreter; takes about half a second the first time.</summary>
    public JinjaEvaluator()
    {
        using Stream stream = typeof(JinjaEvaluator).Assembly.GetManifestResourceStream("jinja.cjs")!;
        using var reader = new StreamReader(stream);
        _engine.Execute("var module = { exports: {} }; var exports = module.exports;");
        _engine.Execute(reader.ReadToEnd(), "jinja.cjs");
        _engine.Execute("""
            function compile(source) { globalThis.compiled = new module.exports.Template(source); }
            function render(messages, addPrompt, bos, eos) {
              return compiled.render({ messages: JSON.parse(messages), add_generation_prompt: addPrompt, bos_token: bos, eos_token: eos });
            }
            """);
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    /// <summary>Calls one of the two functions above.</summary>
    /// <exception cref="ModelException">The template cannot be evaluated.</exception>
    internal JsValue Call(string function, params object[] arguments)
    {
        try
        {
            lock (_gate)
            {
                return _engine.Invoke(function, arguments);
            }
        }
        catch (Exception e) when (e is JavaScriptException or TimeoutException or RecursionDepthOverflowException or MemoryLimitExceededException or InsufficientExecutionStackException)
        {
            throw new ModelException($"The model's chat template cannot be evaluated ({e.Message.TrimEnd('.')}): use raw completion with this model.", e);
        }
    }

    // The recursion limit counts each function alone, and an evaluator has many that call each other: without a look at
    // the stack that is left, a deeply nested template ends the process.
    private static void Limit(Options options)
    {
        options.LimitMemory(MemoryLimit).LimitRecursion(RecursionLimit).TimeoutInterval(TimeLimit);
        options.Constraints.MaxExecutionStackCount = 0;
    }
}
