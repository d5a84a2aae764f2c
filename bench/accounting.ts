import { hugeBase, type HugeSize } from '#connectors/back-office/double/huge.ts';
import { ODataDouble } from '#connectors/back-office/double/odata.ts';

// An accounting base of 1C that answers by OData; SIZE says of how many of each.
const double = await ODataDouble.start(hugeBase(JSON.parse(process.env['SIZE'] ?? '{}') as HugeSize));
console.log(double.url);
