using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>The models on this machine: which are here, which are used, and fetching one while the game goes on.</summary>
internal sealed class ModelsPage(IModelShelf shelf) : Page("Models")
{
    private const int MostColumns = 40;
    private readonly Lock _gate = new();
    private Action _halt = () => { };
    private IReadOnlyList<ModelLine>? _all;
    private string _busy = "";
    private string _told = "";

    /// <summary>Ends when nothing is fetched or verified any more; never fails.</summary>
    public Task Settled { get; private set; } = Task.CompletedTask;

    public override IReadOnlyList<Row> Rows(int width) =>
    [
        .. Row.Wrap("* is used when none is named. Typed: models use ID, models pull ID, models verify ID.", width, Tone.Faint),
        .. State(width),
        .. Models(width),
    ];

    public override string? Do(string deed)
    {
        _halt();
        return null;
    }

    /// <summary>Looks again at what there is.</summary>
    public void Refresh()
    {
        _all = null;
        Changed();
    }

    /// <summary>Uses, pulls or verifies a model.</summary>
    /// <param name="verb">Which of them.</param>
    /// <param name="id">Id of the model.</param>
    public void Begin(string verb, string id)
    {
        if (!Settled.IsCompleted)
        {
            Remark("One thing at a time: this goes on first.");
            return;
        }

        Tell($"{id}: working …", isOver: false);
        Settled = WorkAsync(verb, id);
    }

    private async Task WorkAsync(string verb, string id)
    {
        using var stop = new CancellationTokenSource();
        _halt = stop.Cancel;
        try
        {
            string told = verb switch
            {
                "use" => shelf.Use(id),
                "pull" => await Task.Run(() => shelf.PullAsync(id, progress => Tell($"{id}: {progress}", isOver: false), stop.Token)).ConfigureAwait(false),
                "verify" => await Task.Run(() => shelf.VerifyAsync(id, stop.Token)).ConfigureAwait(false),
                _ => $"models knows use, pull and verify, and not '{verb}'.",
            };
            Tell(told, isOver: true);
        }
        catch (OperationCanceledException)
        {
            Tell("It was stopped; what came is kept.", isOver: true);
        }
        catch (Exception e)
        {
            // An edge: what goes wrong on another thread is told on the page.
            Tell(e.Message, isOver: true);
        }
        finally
        {
            _halt = () => { };
        }
    }

    private void Tell(string text, bool isOver)
    {
        lock (_gate)
        {
            (_busy, _told) = isOver ? ("", text) : (text, _told);
            _all = isOver ? null : _all;
        }

        Changed();
    }

    private void Remark(string text)
    {
        lock (_gate)
        {
            _told = text;
        }

        Changed();
    }

    private IEnumerable<Row> State(int width)
    {
        (string busy, string told) = (_busy, _told);
        return
        [
            .. told.Length > 0 ? Row.Wrap(told, width, Tone.Strong) : [],
            .. busy.Length > 0 ? Row.Wrap(busy, width, Tone.Warning).Append(Row.Of(Fields.Own("[stop]", "stop"))) : [],
        ];
    }

    private IEnumerable<Row> Models(int width)
    {
        try
        {
            // Progress comes often, and the lists are read from files.
            IReadOnlyList<ModelLine> all = _all ??= shelf.All();
            int columns = Math.Min(MostColumns, all.Select(model => model.Id.Length).DefaultIfEmpty().Max() + 2);
            return all.Count == 0 ? Row.Wrap("No models are named on this machine.", width, Tone.Faint) : [.. all.GroupBy(model => model.Role).SelectMany(group => Fields.Heading(group.Key).Concat(group.SelectMany(model => Model(model, columns, width))))];
        }
        catch (PortException e)
        {
            return Row.Wrap(e.Message, width, Tone.Bad);
        }
    }

    private static IEnumerable<Row> Model(ModelLine model, int columns, int width)
    {
        string text = string.Join(", ", new[] { model.State, model.Size, model.Licence }.Where(part => part.Length > 0));
        Part[] deeds =
        [
            .. model is { IsHere: true, IsUsed: false } ? [Fields.Deed("[use]", $"models use {model.Id}")] : Array.Empty<Part>(),
            .. model is { IsHere: false, CanBePulled: true } ? [Fields.Deed("[pull]", $"models pull {model.Id}")] : Array.Empty<Part>(),
            .. model.IsHere ? [Fields.Deed("[verify]", $"models verify {model.Id}")] : Array.Empty<Part>(),
        ];
        Row[] rows = [.. Fields.Named((model.IsUsed ? "* " : "  ") + model.Id, text, columns, width, tone: model.IsHere ? Tone.Normal : Tone.Faint)];
        return deeds.Length == 0 ? rows : rows.Append(new Row([new Part(new string(' ', columns + 1)), .. Fields.Spaced(deeds).Parts]));
    }
}
