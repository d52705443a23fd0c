using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>Three models; a download goes on until the test ends it.</summary>
internal sealed class FakeModels : IModelShelf
{
    private readonly TaskCompletionSource<string> _pull = new();
    private Action<string> _tell = _ => { };

    /// <summary>What goes wrong when a model is verified; null for nothing.</summary>
    public Exception? VerifyFailure { get; set; }

    /// <summary>Whether no model is named at all.</summary>
    public bool IsEmpty { get; set; }

    public string Used { get; private set; } = "smollm2-135m-instruct";

    public IReadOnlyList<ModelLine> All() => IsEmpty ? [] :
    [
        new("smollm2-135m-instruct", "instruct", "SmolLM2 135M Instruct", "144.8 MB", "here") { Licence = "Apache-2.0", IsHere = true, IsUsed = Used == "smollm2-135m-instruct" },
        new("smollm2-360m-instruct", "instruct", "SmolLM2 360M Instruct", "386.4 MB", "not here") { Licence = "Apache-2.0", CanBePulled = true },
        new("own", "instruct", "own", "", "here") { IsHere = true, IsUsed = Used == "own" },
        new("all-minilm-l6-v2", "embedding", "all-MiniLM-L6-v2", "25.0 MB", "here") { Licence = "Apache-2.0", IsHere = true, IsUsed = true },
    ];

    public string Use(string id)
    {
        Used = All().Any(model => model.Id == id) ? id : throw new PortException($"There is no model {id}: models lists them all.");
        return $"{id} is used from the next start on.";
    }

    public Task<string> PullAsync(string id, Action<string> tell, CancellationToken cancellationToken)
    {
        _tell = tell;
        cancellationToken.Register(() => _pull.TrySetCanceled(cancellationToken));
        tell("12 %, 46 MB of 386 MB");
        return _pull.Task;
    }

    public Task<string> VerifyAsync(string id, CancellationToken cancellationToken)
        => VerifyFailure is { } failure ? Task.FromException<string>(failure) : Task.FromResult($"{id}: right, SHA-256 00");

    public void TellMore(string progress) => _tell(progress);

    public void EndPull() => _pull.TrySetResult("It is here and verified.");
}
