using static LlmQuest.Labs.Tests.Rag.Some;

namespace LlmQuest.Labs.Tests.Pipeline;

/// <summary>What is said of a design that cannot work, before a question is run.</summary>
public sealed class DesignTests
{
    private const string Whole = """{"id": "s", "kind": "split"}, {"id": "r", "kind": "retrieve"}, {"id": "g", "kind": "generate"}, {"id": "a", "kind": "answer"}, {"id": "no", "kind": "refuse"}""";

    [TestCase("", "", "A design has 1 to 100 nodes, and this has 0")]
    [TestCase("""{"kind": "split"}""", "", "Node 1 needs an id of 1 to 30 letters, digits, - and _")]
    [TestCase("""{"id": "x y", "kind": "split"}""", "", "Node 1 needs an id")]
    [TestCase("""{"id": "x"}""", "", "node 'x' has no kind: the kinds are split, rewrite, retrieve")]
    [TestCase("""{"id": "x", "kind": "retreive"}""", "", "node 'x' has the unknown kind 'retreive': did you mean retrieve?")]
    [TestCase("""{"id": "x", "kind": "cook"}""", "", "node 'x' has the unknown kind 'cook'")]
    [TestCase("""{"id": "x", "kind": "split", "k": 2}""", "", "node 'x' (split) has no parameter 'k': it has chunk_size, chunk_overlap.")]
    [TestCase("""{"id": "x", "kind": "retrieve", "lamda": 2}""", "", "node 'x' (retrieve) has no parameter 'lamda': did you mean lambda?")]
    [TestCase("""{"id": "x", "kind": "retrieve", "k": 0}""", "", "node 'x' (retrieve): k goes from 1 to 1000")]
    [TestCase("""{"id": "x", "kind": "refuse", "limit": 2}""", "", "node 'x' (refuse): a part that ends has no limit")]
    [TestCase("""{"id": "x", "kind": "split"}, {"id": "x", "kind": "answer"}""", "", "Two nodes have the id 'x'")]
    [TestCase(Whole, """{"from": "s", "to": "q"}""", "Edge 1 leads to 'q', and there is no node of that id")]
    [TestCase(Whole, """{"from": "s"}""", "Edge 1 has no to: name the id of a node there.")]
    [TestCase(Whole, """{"from": "r", "to": "g", "when": "fund"}""", "The edge from 'r' to 'g' waits for 'fund', which node 'r' (retrieve) never says: it has found, empty.")]
    [TestCase(Whole, """{"from": "r", "to": "g", "when": "limit"}""", "The edge from 'r' to 'g' waits for 'limit', which node 'r' (retrieve) never says: it has found, empty; give it a limit first.")]
    [TestCase(Whole, """{"from": "r", "to": "g", "when": 3}""", "The edge from 'r' to 'g' has a when that is neither an outcome nor a list of them")]
    [TestCase("""{"id": "s", "kind": "split"}""", "", "The design has no way to an answer or a refusal")]
    [TestCase(Whole, """{"from": "s", "to": "r"}""", "The design has 4 beginnings, node 's' (split) and node 'g' (generate) and node 'a' (answer)")]
    [TestCase("""{"id": "f", "kind": "split"}, {"id": "no", "kind": "refuse"}""", """{"from": "f", "to": "no"}, {"from": "no", "to": "f"}""", "The design has no beginning")]
    [TestCase("""{"id": "r", "kind": "rewrite"}, {"id": "no", "kind": "refuse"}, {"id": "s", "kind": "split"}""", """{"from": "r", "to": "no"}, {"from": "no", "to": "s"}""", "Node 'no' (refuse) ends a question, and an edge leads on to 's'")]
    [TestCase("""{"id": "s", "kind": "split"}, {"id": "r", "kind": "retrieve"}, {"id": "no", "kind": "refuse"}""", """{"from": "s", "to": "r"}, {"from": "r", "to": "no", "when": "empty"}""", "Node 'r' (retrieve) leads nowhere on the outcome found")]
    [TestCase("""{"id": "s", "kind": "rewrite"}, {"id": "a", "kind": "refuse"}, {"id": "b", "kind": "refuse"}""", """{"from": "s", "to": "a"}, {"from": "s", "to": "b"}""", "Node 's' (rewrite) has two edges without when, to 'a' and 'b'")]
    [TestCase("""{"id": "s", "kind": "rewrite"}, {"id": "a", "kind": "refuse"}, {"id": "b", "kind": "refuse"}""", """{"from": "s", "to": "a", "when": "same"}, {"from": "s", "to": "b", "when": ["rewritten", "same"]}""", "Node 's' (rewrite) has two edges for the outcome same")]
    [TestCase("""{"id": "b", "kind": "rewrite"}, {"id": "s", "kind": "split"}, {"id": "w", "kind": "rewrite"}, {"id": "no", "kind": "refuse"}""", """{"from": "b", "to": "s"}, {"from": "s", "to": "w"}, {"from": "w", "to": "s", "when": "same"}, {"from": "w", "to": "no", "when": "rewritten"}""", "Node 'b' (rewrite) stands in or before a circle without a limit")]
    [TestCase("""{"id": "r", "kind": "retrieve"}, {"id": "no", "kind": "refuse"}""", """{"from": "r", "to": "no"}""", "Node 'r' (retrieve) needs passages, and not every way to it goes through a node of kind split: put one before it.")]
    [TestCase("""{"id": "g", "kind": "generate"}, {"id": "a", "kind": "answer"}""", """{"from": "g", "to": "a"}""", "Node 'g' (generate) needs passages that were found, and not every way to it goes through a node of kind retrieve: put one before it, or set its template to '{question}'.")]
    [TestCase("""{"id": "w", "kind": "rewrite"}, {"id": "g", "kind": "generate", "template": "{question}"}, {"id": "a", "kind": "answer"}""", """{"from": "w", "to": "g", "when": "rewritten"}, {"from": "w", "to": "a", "when": "same"}, {"from": "g", "to": "a"}""", "Node 'a' (answer) needs an answer, and not every way to it goes through a node of kind generate")]
    [TestCase("""{"id": "g", "kind": "generate", "template": "say"}, {"id": "a", "kind": "answer"}""", """{"from": "g", "to": "a"}""", "node 'g' (generate): template has no {question}")]
    [TestCase("""{"id": "g", "kind": "generate", "template": "{question}", "mode": "raw", "memory": true}, {"id": "a", "kind": "answer"}""", """{"from": "g", "to": "a"}""", "Node 'g' (generate) has a memory, which is sent as turns of a chat")]
    [TestCase("""{"id": "s", "kind": "split", "chunk_size": 10}, {"id": "no", "kind": "refuse"}""", """{"from": "s", "to": "no"}""", "node 's' (split): chunk_overlap is 50 and chunk_size only 10")]
    public async Task A_design_that_cannot_work_is_refused_with_the_part_and_what_to_do(string nodes, string edges, string sentence)
    {
        string problem = await Run.Refused(Bench(), "pipeline", Documents, ("nodes", Run.Json($"[{nodes}]")), ("edges", Run.Json($"[{edges}]")), ("questions", Run.Json("""[{"question": "a"}]""")));
        Assert.That(problem, Does.StartWith(sentence).And.EndsWith(problem.EndsWith('?') ? "?" : "."));
    }

    [Test]
    public async Task Edges_without_nodes_are_refused()
        => Assert.That(await Run.Refused(Bench(), "pipeline", Documents, ("edges", Run.Json("[]"))), Does.StartWith("edges join nodes, and there are none"));
}
